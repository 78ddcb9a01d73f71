package org.lianxi.approval.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxi.approval.application.WithdrawApplication;
import org.lianxi.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/** Service task "Close withdrawn case" (通知会签单位并终止办理). */
@Component
class CloseWithdrawnDelegate implements JavaDelegate {

    private final WithdrawApplication withdrawApplication;

    CloseWithdrawnDelegate(WithdrawApplication withdrawApplication) {
        this.withdrawApplication = withdrawApplication;
    }

    @Override
    public void execute(DelegateExecution execution) {
        withdrawApplication.close(new CaseNumber(execution.getProcessBusinessKey()));
    }
}
