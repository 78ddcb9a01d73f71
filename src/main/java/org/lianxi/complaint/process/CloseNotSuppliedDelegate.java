package org.lianxi.complaint.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxi.complaint.application.ExamineComplaint;
import org.lianxi.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/** Service task "Close not supplied" (登记逾期未补充). */
@Component
class CloseNotSuppliedDelegate implements JavaDelegate {

    private final ExamineComplaint examineComplaint;

    CloseNotSuppliedDelegate(ExamineComplaint examineComplaint) {
        this.examineComplaint = examineComplaint;
    }

    @Override
    public void execute(DelegateExecution execution) {
        examineComplaint.closeNotSupplied(new CaseNumber(execution.getProcessBusinessKey()));
        ComplaintProcess.Variables.ACCEPTED.on(execution, "not-supplied");
    }
}
