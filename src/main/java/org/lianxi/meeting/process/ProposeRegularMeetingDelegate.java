package org.lianxi.meeting.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Send task of the rhythm: starts a meeting when its regular time has come. */
@Component
class ProposeRegularMeetingDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createMessageCorrelation(MeetingProcess.Messages.RHYTHM_REACHED)
                .correlateStartMessage();
    }
}
