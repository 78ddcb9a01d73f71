package org.lianxi.complaint.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxi.complaint.application.WatchComplaint;
import org.lianxi.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/** Service task "Record overdue" (登记超期并报监察局). */
@Component
class RecordComplaintOverdueDelegate implements JavaDelegate {

    private final WatchComplaint watchComplaint;

    RecordComplaintOverdueDelegate(WatchComplaint watchComplaint) {
        this.watchComplaint = watchComplaint;
    }

    @Override
    public void execute(DelegateExecution execution) {
        watchComplaint.recordOverdue(new CaseNumber(execution.getProcessBusinessKey()));
    }
}
