package org.lianxi.meeting.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.meeting.application.WriteMinutes;
import org.springframework.stereotype.Component;

/** Service task "汇总起草纪要". */
@Component
class DraftMinutesDelegate implements JavaDelegate {

    private final WriteMinutes writeMinutes;

    DraftMinutesDelegate(WriteMinutes writeMinutes) {
        this.writeMinutes = writeMinutes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        writeMinutes.draft(new CaseNumber(execution.getProcessBusinessKey()));
    }
}
