package org.lianxi.complaint.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxi.complaint.application.AskUnit;
import org.lianxi.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/** Service task "Remind" (提醒尚未说明的单位). */
@Component
class RemindStatementDelegate implements JavaDelegate {

    private final AskUnit askUnit;

    RemindStatementDelegate(AskUnit askUnit) {
        this.askUnit = askUnit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        askUnit.remind(new CaseNumber(execution.getProcessBusinessKey()));
    }
}
