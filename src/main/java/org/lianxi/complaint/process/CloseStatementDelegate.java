package org.lianxi.complaint.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxi.complaint.application.AskUnit;
import org.lianxi.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/** Service task "Close statement" (登记逾期未说明). */
@Component
class CloseStatementDelegate implements JavaDelegate {

    private final AskUnit askUnit;

    CloseStatementDelegate(AskUnit askUnit) {
        this.askUnit = askUnit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        askUnit.closeUnanswered(new CaseNumber(execution.getProcessBusinessKey()));
    }
}
