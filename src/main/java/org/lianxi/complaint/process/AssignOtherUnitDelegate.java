package org.lianxi.complaint.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxi.complaint.application.AssignComplaint;
import org.lianxi.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/** Business rule task "Assign other unit" (改派其他单位). */
@Component
class AssignOtherUnitDelegate implements JavaDelegate {

    private final AssignComplaint assignComplaint;
    private final Assigned assigned;

    AssignOtherUnitDelegate(AssignComplaint assignComplaint, Assigned assigned) {
        this.assignComplaint = assignComplaint;
        this.assigned = assigned;
    }

    @Override
    public void execute(DelegateExecution execution) {
        assigned.setOn(execution, assignComplaint.other(new CaseNumber(execution.getProcessBusinessKey())));
    }
}
