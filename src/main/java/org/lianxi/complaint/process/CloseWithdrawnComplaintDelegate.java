package org.lianxi.complaint.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxi.complaint.application.CloseWithdrawn;
import org.lianxi.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/** Service task "Close withdrawn complaint" (登记撤回). */
@Component
class CloseWithdrawnComplaintDelegate implements JavaDelegate {

    private final CloseWithdrawn closeWithdrawn;

    CloseWithdrawnComplaintDelegate(CloseWithdrawn closeWithdrawn) {
        this.closeWithdrawn = closeWithdrawn;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closeWithdrawn.of(new CaseNumber(execution.getProcessBusinessKey()));
    }
}
