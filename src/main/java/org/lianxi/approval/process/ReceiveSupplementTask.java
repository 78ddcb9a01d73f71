package org.lianxi.approval.process;

import org.lianxi.approval.application.CheckApplication;
import org.lianxi.approval.process.ApprovalProcess.Variables;
import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.organization.Actors;
import org.springframework.stereotype.Component;

/** User task "Receive supplement" (接收补正材料). */
@Component
class ReceiveSupplementTask extends AnsweredTask {

    private final CheckApplication checkApplication;
    private final Actors actors;
    private final StepLimits limits;

    ReceiveSupplementTask(CheckApplication checkApplication, Actors actors, StepLimits limits) {
        this.checkApplication = checkApplication;
        this.actors = actors;
        this.limits = limits;
    }

    @Override
    protected void opened(OpenTask task) {
        task.dueAt(limits.ofSupplement());
    }

    @Override
    protected void answered(OpenTask task, Answers answers) {
        var actor = actors.acting(task);
        var decision = answers.choice("decision", "补正情况", "received", "not-supplied");
        if (decision.equals("received")) {
            checkApplication.receiveSupplement(
                    task.caseNumber(), answers.text("received", "收到的材料", ApplicationForm.LONG_TEXT), actor);
        } else {
            checkApplication.notSupplied(task.caseNumber(), ApplicationForm.reason(answers, "reason", "未补正的情况"), actor);
        }
        task.set(Variables.SUPPLEMENTED, decision.equals("received"));
    }
}
