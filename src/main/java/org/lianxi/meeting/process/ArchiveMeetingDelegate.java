package org.lianxi.meeting.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.meeting.application.ArchiveMeeting;
import org.springframework.stereotype.Component;

/** Service task "归档会议案卷". */
@Component
class ArchiveMeetingDelegate implements JavaDelegate {

    private final ArchiveMeeting archiveMeeting;

    ArchiveMeetingDelegate(ArchiveMeeting archiveMeeting) {
        this.archiveMeeting = archiveMeeting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        archiveMeeting.held(new CaseNumber(execution.getProcessBusinessKey()));
    }
}
