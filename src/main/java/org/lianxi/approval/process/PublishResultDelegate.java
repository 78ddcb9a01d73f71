package org.lianxi.approval.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxi.approval.application.DecideApplication;
import org.lianxi.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/** Service task "Publish result" (公布办理结果并归档). */
@Component
class PublishResultDelegate implements JavaDelegate {

    private final DecideApplication decideApplication;

    PublishResultDelegate(DecideApplication decideApplication) {
        this.decideApplication = decideApplication;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decideApplication.publish(new CaseNumber(execution.getProcessBusinessKey()));
    }
}
