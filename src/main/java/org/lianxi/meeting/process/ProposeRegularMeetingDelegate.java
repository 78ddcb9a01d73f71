package org.lianxi.meeting.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Send task 提议召开定期会议: the rhythm of 3.2.2a opens a meeting. The meeting's own start listener gives it its case number.
 * Timer job and new meeting share one transaction, so a repeated job cannot open two.
 */
@Component
class ProposeRegularMeetingDelegate implements JavaDelegate {

    private static final String RHYTHM_REACHED = "meeting.rhythmReached";

    @Override
    public void execute(DelegateExecution execution) {
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createMessageCorrelation(RHYTHM_REACHED)
                .correlateStartMessage();
    }
}
