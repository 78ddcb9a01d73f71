package org.lianxi.approval.process;

import static org.lianxi.approval.process.ApprovalProcess.Variables.UNIT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxi.approval.application.WatchReviews;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;
import org.springframework.stereotype.Component;

/** Service tasks "Conclude review" (登记会签结束) and "Conclude release" (登记解除). */
@Component
class ConcludeReviewDelegate implements JavaDelegate {

    private final WatchReviews watchReviews;

    ConcludeReviewDelegate(WatchReviews watchReviews) {
        this.watchReviews = watchReviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        watchReviews.conclude(new CaseNumber(execution.getProcessBusinessKey()), new UnitCode(UNIT.from(execution)));
    }
}
