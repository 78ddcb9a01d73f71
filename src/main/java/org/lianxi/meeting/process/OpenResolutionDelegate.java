package org.lianxi.meeting.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Send task "立项决议督办", one per resolution: starts its own process under its own case number. */
@Component
class OpenResolutionDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createMessageCorrelation(MeetingProcess.Messages.RESOLUTION_ADOPTED)
                .processInstanceBusinessKey(String.valueOf(execution.getVariable("resolution")))
                .correlateStartMessage();
    }
}
