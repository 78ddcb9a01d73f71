package org.lianxi.complaint.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxi.complaint.application.AskUnit;
import org.lianxi.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/** Service task "Hand over statement" (转交情况说明). */
@Component
class HandOverStatementDelegate implements JavaDelegate {

    private final AskUnit askUnit;

    HandOverStatementDelegate(AskUnit askUnit) {
        this.askUnit = askUnit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        askUnit.handOver(new CaseNumber(execution.getProcessBusinessKey()));
    }
}
