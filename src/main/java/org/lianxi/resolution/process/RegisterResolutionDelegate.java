package org.lianxi.resolution.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.resolution.application.RegisterResolution;
import org.springframework.stereotype.Component;

/** Service task 立项登记. */
@Component
class RegisterResolutionDelegate implements JavaDelegate {

    private final RegisterResolution registerResolution;

    RegisterResolutionDelegate(RegisterResolution registerResolution) {
        this.registerResolution = registerResolution;
    }

    @Override
    public void execute(DelegateExecution execution) {
        registerResolution.of(new CaseNumber(execution.getProcessBusinessKey()));
    }
}
