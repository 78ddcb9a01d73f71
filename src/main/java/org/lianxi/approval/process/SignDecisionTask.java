package org.lianxi.approval.process;

import org.lianxi.approval.application.CaseClock;
import org.lianxi.approval.application.DecideApplication;
import org.lianxi.approval.domain.Verdict;
import org.lianxi.approval.process.ApprovalProcess.Variables;
import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.organization.Actors;
import org.springframework.stereotype.Component;

/** User task "Sign decision" (签发审批决定), by the head of the lead unit. */
@Component
class SignDecisionTask extends AnsweredTask {

    private final DecideApplication decideApplication;
    private final CaseClock caseClock;
    private final EmptyPosts emptyPosts;
    private final Actors actors;

    SignDecisionTask(DecideApplication decideApplication, CaseClock caseClock, EmptyPosts emptyPosts, Actors actors) {
        this.decideApplication = decideApplication;
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
        var decided = decideApplication.sign(
                task.caseNumber(),
                answers.choice("decision", "审批决定", Verdict.class),
                answers.text("text", "决定内容", ApplicationForm.LONG_TEXT),
                answers.find("conditions", "条件", ApplicationForm.LONG_TEXT).orElse(""),
                answers.find("ground", "不予许可的依据", ApplicationForm.REASON).orElse(""),
                actors.acting(task));
        task.set(Variables.GRANTED, decided.decision().orElseThrow().verdict().grants());
    }
}
