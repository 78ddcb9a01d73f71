package org.lianxi.complaint.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxi.complaint.application.WatchComplaint;
import org.lianxi.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/** Service task "Warn" (发出黄灯提醒). */
@Component
class WarnOfComplaintDelegate implements JavaDelegate {

    private final WatchComplaint watchComplaint;

    WarnOfComplaintDelegate(WatchComplaint watchComplaint) {
        this.watchComplaint = watchComplaint;
    }

    @Override
    public void execute(DelegateExecution execution) {
        watchComplaint.warn(new CaseNumber(execution.getProcessBusinessKey()));
    }
}
