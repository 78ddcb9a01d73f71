package org.lianxi.complaint.process;

import static org.lianxi.complaint.process.ComplaintProcess.Variables.ABOUT;
import static org.lianxi.complaint.process.ComplaintProcess.Variables.APPROVER_GROUP;
import static org.lianxi.complaint.process.ComplaintProcess.Variables.HANDLER_GROUP;
import static org.lianxi.complaint.process.ComplaintProcess.Variables.LEGALITY_GROUP;
import static org.lianxi.complaint.process.ComplaintProcess.Variables.LEGAL_REVIEW;
import static org.lianxi.complaint.process.ComplaintProcess.Variables.QUESTION_GROUP;
import static org.lianxi.complaint.process.ComplaintProcess.Variables.REVIEWER_GROUP;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.lianxi.complaint.application.AssignComplaint.Assignment;
import org.lianxi.complaint.domain.Recusal;
import org.lianxi.kernel.UnitCode;
import org.springframework.stereotype.Component;

/** Writes an assignment where the model of the handling reads it. */
@Component
class Assigned {

    private final ComplaintTimers timers;

    Assigned(ComplaintTimers timers) {
        this.timers = timers;
    }

    void setOn(DelegateExecution execution, Assignment assignment) {
        var handler = assignment.handler();
        HANDLER_GROUP.on(execution, handler.group());
        APPROVER_GROUP.on(execution, handler.approver());
        REVIEWER_GROUP.on(execution, handler.reviewer());
        LEGALITY_GROUP.on(execution, handler.legality());
        QUESTION_GROUP.on(execution, Recusal.examiners(new UnitCode(ABOUT.from(execution))));
        LEGAL_REVIEW.on(execution, assignment.legalReview());
        timers.setOn(execution, assignment.clock());
    }
}
