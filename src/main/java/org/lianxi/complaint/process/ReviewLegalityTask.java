package org.lianxi.complaint.process;

import org.lianxi.complaint.application.ReviewReply;
import org.lianxi.complaint.process.ComplaintProcess.Variables;
import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.organization.Actors;
import org.springframework.stereotype.Component;

/** User task "Review legality" (法制审核). */
@Component
class ReviewLegalityTask extends AnsweredTask {

    private final ReviewReply reviewReply;
    private final ComplaintTimers timers;
    private final Actors actors;

    ReviewLegalityTask(ReviewReply reviewReply, ComplaintTimers timers, Actors actors) {
        this.reviewReply = reviewReply;
        this.timers = timers;
        this.actors = actors;
    }

    @Override
    protected void opened(OpenTask task) {
        task.dueAt(timers.ofStep());
    }

    @Override
    protected void answered(OpenTask task, Answers answers) {
        var agreed = answers.choice("decision", "审核结论", "agree", "return").equals("agree");
        reviewReply.decide(
                task.caseNumber(),
                task.step(),
                agreed,
                answers.find("opinion", "意见", ExamineComplaintTask.TEXT).orElse(""),
                actors.acting(task));
        task.set(Variables.LAWFUL, agreed);
    }
}
