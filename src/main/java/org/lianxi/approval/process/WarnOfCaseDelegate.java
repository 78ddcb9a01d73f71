package org.lianxi.approval.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxi.approval.application.WatchCase;
import org.lianxi.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/** Service task "Warn of the case" (发出黄灯提醒). */
@Component
class WarnOfCaseDelegate implements JavaDelegate {

    private final WatchCase watchCase;

    WarnOfCaseDelegate(WatchCase watchCase) {
        this.watchCase = watchCase;
    }

    @Override
    public void execute(DelegateExecution execution) {
        watchCase.warn(new CaseNumber(execution.getProcessBusinessKey()));
    }
}
