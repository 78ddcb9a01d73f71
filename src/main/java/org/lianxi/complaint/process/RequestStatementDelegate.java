package org.lianxi.complaint.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxi.complaint.application.AskUnit;
import org.lianxi.engine.ProcessVariable;
import org.lianxi.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/** Service task "Request statement" (发出情况说明要求). */
@Component
class RequestStatementDelegate implements JavaDelegate {

    private final AskUnit askUnit;

    RequestStatementDelegate(AskUnit askUnit) {
        this.askUnit = askUnit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ProcessVariable.on(
                execution,
                ComplaintProcess.Variables.STATEMENT_ENDS_AT,
                askUnit.send(new CaseNumber(execution.getProcessBusinessKey())));
    }
}
