package org.lianxi.complaint.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxi.complaint.application.DeliverReply;
import org.lianxi.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/** Service task "Close rating" (登记评价结果). */
@Component
class CloseRatingDelegate implements JavaDelegate {

    private final DeliverReply deliverReply;

    CloseRatingDelegate(DeliverReply deliverReply) {
        this.deliverReply = deliverReply;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ComplaintProcess.Variables.DISSATISFIED.on(
                execution, deliverReply.closeRating(new CaseNumber(execution.getProcessBusinessKey())));
    }
}
