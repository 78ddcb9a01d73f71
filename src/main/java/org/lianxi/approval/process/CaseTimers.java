package org.lianxi.approval.process;

import static org.lianxi.approval.process.ApprovalProcess.Variables.CASE_RED_AT;
import static org.lianxi.approval.process.ApprovalProcess.Variables.CASE_YELLOW_AT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.lianxi.approval.application.CaseClock;
import org.lianxi.engine.OpenTask;
import org.lianxi.engine.ProcessVariable;
import org.lianxi.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/** The moments for which the timers of an accepted case wait. */
@Component
class CaseTimers {

    private final CaseClock caseClock;

    CaseTimers(CaseClock caseClock) {
        this.caseClock = caseClock;
    }

    void setOn(DelegateExecution execution, CaseNumber number) {
        var reading = caseClock.ofCase(number);
        ProcessVariable.on(execution, CASE_YELLOW_AT, reading.yellowAt());
        ProcessVariable.on(execution, CASE_RED_AT, reading.redAt());
    }

    void setOn(OpenTask task, CaseNumber number) {
        var reading = caseClock.ofCase(number);
        task.set(CASE_YELLOW_AT, reading.yellowAt());
        task.set(CASE_RED_AT, reading.redAt());
    }
}
