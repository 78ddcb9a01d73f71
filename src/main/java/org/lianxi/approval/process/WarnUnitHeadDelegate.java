package org.lianxi.approval.process;

import static org.lianxi.approval.process.ApprovalProcess.Variables.UNIT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxi.approval.application.WatchReviews;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;
import org.springframework.stereotype.Component;

/** Service task "Warn unit head" (提醒单位负责人). */
@Component
class WarnUnitHeadDelegate implements JavaDelegate {

    private final WatchReviews watchReviews;

    WarnUnitHeadDelegate(WatchReviews watchReviews) {
        this.watchReviews = watchReviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        watchReviews.warnHead(new CaseNumber(execution.getProcessBusinessKey()), new UnitCode(UNIT.from(execution)));
    }
}
