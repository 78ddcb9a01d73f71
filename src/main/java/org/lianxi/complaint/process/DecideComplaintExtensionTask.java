package org.lianxi.complaint.process;

import org.lianxi.complaint.application.ExtendHandling;
import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.organization.Actors;
import org.springframework.stereotype.Component;

/** User task "Decide extension" (审批延长办理期限). */
@Component
class DecideComplaintExtensionTask extends AnsweredTask {

    private final ExtendHandling extendHandling;
    private final ComplaintTimers timers;
    private final Actors actors;

    DecideComplaintExtensionTask(ExtendHandling extendHandling, ComplaintTimers timers, Actors actors) {
        this.extendHandling = extendHandling;
        this.timers = timers;
        this.actors = actors;
    }

    @Override
    protected void opened(OpenTask task) {
        task.dueAt(timers.ofStep());
    }

    @Override
    protected void answered(OpenTask task, Answers answers) {
        extendHandling.decide(
                task.caseNumber(),
                answers.choice("decision", "审批结论", "grant", "refuse").equals("grant"),
                answers.find("opinion", "意见", ExamineComplaintTask.TEXT).orElse(""),
                actors.acting(task));
    }
}
