package org.lianxi.meeting.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
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
        circulateNotice.issue(new CaseNumber(execution.getProcessBusinessKey()));
    }
}
