package org.lianxi.approval.process;

import static org.lianxi.approval.process.ApprovalProcess.Variables.UNIT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxi.approval.application.RunReviews;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;
import org.springframework.stereotype.Component;

/** Send task "Release reviewer" (通知解除会签), one for each department. */
@Component
class ReleaseReviewerDelegate implements JavaDelegate {

    private final RunReviews runReviews;

    ReleaseReviewerDelegate(RunReviews runReviews) {
        this.runReviews = runReviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        runReviews.tellReleased(new CaseNumber(execution.getProcessBusinessKey()), new UnitCode(UNIT.from(execution)));
    }
}
