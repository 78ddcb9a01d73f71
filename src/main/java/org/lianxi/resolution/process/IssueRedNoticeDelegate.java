package org.lianxi.resolution.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.resolution.application.RaiseLight;
import org.lianxi.resolution.domain.Light;
import org.springframework.stereotype.Component;

/** Service task 发出红色督办单并通报监察局. */
@Component
class IssueRedNoticeDelegate implements JavaDelegate {

    private final RaiseLight raiseLight;

    IssueRedNoticeDelegate(RaiseLight raiseLight) {
        this.raiseLight = raiseLight;
    }

    @Override
    public void execute(DelegateExecution execution) {
        raiseLight.of(new CaseNumber(execution.getProcessBusinessKey()), Light.RED);
    }
}
