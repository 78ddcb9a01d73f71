package org.lianxi.meeting.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.meeting.application.DistributeMinutes;
import org.springframework.stereotype.Component;

/** Service task "催办未签收单位". */
@Component
class RemindAcknowledgementsDelegate implements JavaDelegate {

    private final DistributeMinutes distributeMinutes;

    RemindAcknowledgementsDelegate(DistributeMinutes distributeMinutes) {
        this.distributeMinutes = distributeMinutes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        distributeMinutes.remind(new CaseNumber(execution.getProcessBusinessKey()));
    }
}
