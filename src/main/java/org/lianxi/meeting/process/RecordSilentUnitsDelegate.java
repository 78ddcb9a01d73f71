package org.lianxi.meeting.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.meeting.application.DistributeMinutes;
import org.springframework.stereotype.Component;

/** Service task "列明未签收单位". */
@Component
class RecordSilentUnitsDelegate implements JavaDelegate {

    private final DistributeMinutes distributeMinutes;

    RecordSilentUnitsDelegate(DistributeMinutes distributeMinutes) {
        this.distributeMinutes = distributeMinutes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        distributeMinutes.listSilentUnits(new CaseNumber(execution.getProcessBusinessKey()));
    }
}
