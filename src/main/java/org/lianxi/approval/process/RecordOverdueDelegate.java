package org.lianxi.approval.process;

import static org.lianxi.approval.process.ApprovalProcess.Variables.UNIT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxi.approval.application.WatchReviews;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;
import org.springframework.stereotype.Component;

/** Service task "Record overdue" (登记超期并报监察局). */
@Component
class RecordOverdueDelegate implements JavaDelegate {

    private final WatchReviews watchReviews;

    RecordOverdueDelegate(WatchReviews watchReviews) {
        this.watchReviews = watchReviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        watchReviews.recordOverdue(
                new CaseNumber(execution.getProcessBusinessKey()), new UnitCode(UNIT.from(execution)));
    }
}
