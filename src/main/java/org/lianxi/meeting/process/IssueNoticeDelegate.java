package org.lianxi.meeting.process;

import static org.lianxi.meeting.process.MeetingProcess.Variables.RECEIPT_REMINDER_AT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxi.engine.ProcessVariable;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.meeting.application.CirculateNotice;
import org.springframework.stereotype.Component;

/** Service task "编号印发会议通知". */
@Component
class IssueNoticeDelegate implements JavaDelegate {

    private final CirculateNotice circulateNotice;

    IssueNoticeDelegate(CirculateNotice circulateNotice) {
        this.circulateNotice = circulateNotice;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var reminderAt = circulateNotice.issue(new CaseNumber(execution.getProcessBusinessKey()));
        ProcessVariable.on(execution, RECEIPT_REMINDER_AT, reminderAt);
    }
}
