package org.lianxi.approval.process;

import org.lianxi.approval.application.CaseClock;
import org.lianxi.approval.application.ExtendPeriod;
import org.lianxi.approval.process.ApprovalProcess.Variables;
import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.organization.Actors;
import org.springframework.stereotype.Component;

/** User task "Decide extension" (审批延长期限), by the post that the law names. */
@Component
class DecideExtensionOfApprovalTask extends AnsweredTask {

    private final ExtendPeriod extendPeriod;
    private final CaseClock caseClock;
    private final EmptyPosts emptyPosts;
    private final Actors actors;

    DecideExtensionOfApprovalTask(
            ExtendPeriod extendPeriod, CaseClock caseClock, EmptyPosts emptyPosts, Actors actors) {
        this.extendPeriod = extendPeriod;
        this.caseClock = caseClock;
        this.emptyPosts = emptyPosts;
        this.actors = actors;
    }

    @Override
    protected void opened(OpenTask task) {
        emptyPosts.tell(task);
        task.dueAt(caseClock.ofCase(task.caseNumber()).due().end());
    }

    @Override
    protected void answered(OpenTask task, Answers answers) {
        var granted = answers.choice("decision", "审批结论", "grant", "refuse").equals("grant");
        task.set(
                Variables.EXTENSION_GRANTED,
                extendPeriod.decide(
                        task.caseNumber(),
                        granted,
                        ApplicationForm.reason(answers, "opinion", "审批意见"),
                        actors.acting(task)));
    }
}
