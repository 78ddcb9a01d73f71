package org.lianxi.approval.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxi.approval.application.CheckApplication;
import org.lianxi.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/** Service task "Deem accepted" (登记视为受理): nobody told the applicant in time (行政许可法 article 32). */
@Component
class DeemAcceptedDelegate implements JavaDelegate {

    private final CheckApplication checkApplication;
    private final CaseTimers timers;

    DeemAcceptedDelegate(CheckApplication checkApplication, CaseTimers timers) {
        this.checkApplication = checkApplication;
        this.timers = timers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = new CaseNumber(execution.getProcessBusinessKey());
        checkApplication.deemAccepted(number);
        timers.setOn(execution, number);
    }
}
