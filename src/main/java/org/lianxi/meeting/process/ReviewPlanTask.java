package org.lianxi.meeting.process;

import static org.lianxi.meeting.process.MeetingProcess.Variables.PLAN_REVIEW;

import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.meeting.application.ReviewPlan;
import org.lianxi.organization.Actors;
import org.springframework.stereotype.Component;

/** User task "审核会议内容和时间". */
@Component
class ReviewPlanTask extends AnsweredTask {

    private final ReviewPlan reviewPlan;
    private final Actors actors;
    private final Deadlines deadlines;

    ReviewPlanTask(ReviewPlan reviewPlan, Actors actors, Deadlines deadlines) {
        this.reviewPlan = reviewPlan;
        this.actors = actors;
        this.deadlines = deadlines;
    }

    @Override
    protected void opened(OpenTask task) {
        task.dueAt(deadlines.ofLeadersBefore(task.caseNumber()));
    }

    @Override
    protected void answered(OpenTask task, Answers answers) {
        var decision = answers.choice("decision", "审核结论", "agree", "return");
        if (decision.equals("agree")) {
            reviewPlan.agree(
                    task.caseNumber(), answers.find("opinion", "审核意见", 1000).orElse(""), actors.acting(task));
        } else {
            reviewPlan.sendBack(task.caseNumber(), answers.text("opinion", "审核意见", 1000), actors.acting(task));
        }
        task.set(PLAN_REVIEW, decision);
    }
}
