package org.lianxi.complaint.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxi.complaint.application.DeliverReply;
import org.lianxi.engine.ProcessVariable;
import org.lianxi.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/** Service task "Deliver reply" (送达答复). */
@Component
class DeliverReplyDelegate implements JavaDelegate {

    private final DeliverReply deliverReply;

    DeliverReplyDelegate(DeliverReply deliverReply) {
        this.deliverReply = deliverReply;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ProcessVariable.on(
                execution,
                ComplaintProcess.Variables.RATING_ENDS_AT,
                deliverReply.of(new CaseNumber(execution.getProcessBusinessKey())));
    }
}
