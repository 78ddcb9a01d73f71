package org.lianxi.complaint.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxi.complaint.application.AssignComplaint;
import org.lianxi.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/** Business rule task "Assign handler" (按规则确定办理单位). */
@Component
class AssignHandlerDelegate implements JavaDelegate {

    private final AssignComplaint assignComplaint;
    private final Assigned assigned;

    AssignHandlerDelegate(AssignComplaint assignComplaint, Assigned assigned) {
        this.assignComplaint = assignComplaint;
        this.assigned = assigned;
    }

    @Override
    public void execute(DelegateExecution execution) {
        assigned.setOn(execution, assignComplaint.first(new CaseNumber(execution.getProcessBusinessKey())));
    }
}
