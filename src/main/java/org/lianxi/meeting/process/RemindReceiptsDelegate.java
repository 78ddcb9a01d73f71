package org.lianxi.meeting.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.meeting.application.CirculateNotice;
import org.springframework.stereotype.Component;

/** Service task "催办未答复单位". */
@Component
class RemindReceiptsDelegate implements JavaDelegate {

    private final CirculateNotice circulateNotice;

    RemindReceiptsDelegate(CirculateNotice circulateNotice) {
        this.circulateNotice = circulateNotice;
    }

    @Override
    public void execute(DelegateExecution execution) {
        circulateNotice.remind(new CaseNumber(execution.getProcessBusinessKey()));
    }
}
