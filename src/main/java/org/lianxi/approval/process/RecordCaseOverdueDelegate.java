package org.lianxi.approval.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxi.approval.application.WatchCase;
import org.lianxi.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/** Service task "Record case overdue" (登记超期并报监察局). */
@Component
class RecordCaseOverdueDelegate implements JavaDelegate {

    private final WatchCase watchCase;

    RecordCaseOverdueDelegate(WatchCase watchCase) {
        this.watchCase = watchCase;
    }

    @Override
    public void execute(DelegateExecution execution) {
        watchCase.recordOverdue(new CaseNumber(execution.getProcessBusinessKey()));
    }
}
