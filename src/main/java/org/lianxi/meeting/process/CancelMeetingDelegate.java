package org.lianxi.meeting.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.meeting.application.CancelMeeting;
import org.springframework.stereotype.Component;

/** Service task "通知取消并退回议题". */
@Component
class CancelMeetingDelegate implements JavaDelegate {

    private final CancelMeeting cancelMeeting;

    CancelMeetingDelegate(CancelMeeting cancelMeeting) {
        this.cancelMeeting = cancelMeeting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cancelMeeting.of(new CaseNumber(execution.getProcessBusinessKey()));
    }
}
