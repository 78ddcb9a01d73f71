package org.lianxi.resolution.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.resolution.application.RaiseLight;
import org.lianxi.resolution.domain.Light;
import org.springframework.stereotype.Component;

/** Service task 发出蓝色督办单. */
@Component
class IssueBlueNoticeDelegate implements JavaDelegate {

    private final RaiseLight raiseLight;

    IssueBlueNoticeDelegate(RaiseLight raiseLight) {
        this.raiseLight = raiseLight;
    }

    @Override
    public void execute(DelegateExecution execution) {
        raiseLight.of(new CaseNumber(execution.getProcessBusinessKey()), Light.BLUE);
    }
}
