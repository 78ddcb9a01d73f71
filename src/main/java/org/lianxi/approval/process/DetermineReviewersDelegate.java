package org.lianxi.approval.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxi.approval.application.DetermineReviewers;
import org.lianxi.approval.application.Reviews;
import org.lianxi.approval.process.ApprovalProcess.Variables;
import org.lianxi.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/** Business rule task "Determine reviewers" (按决策表确定会签单位). */
@Component
class DetermineReviewersDelegate implements JavaDelegate {

    private final DetermineReviewers determineReviewers;
    private final Reviews reviews;

    DetermineReviewersDelegate(DetermineReviewers determineReviewers, Reviews reviews) {
        this.determineReviewers = determineReviewers;
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = new CaseNumber(execution.getProcessBusinessKey());
        var lead = determineReviewers.byTable(number);
        Variables.REVIEWERS_KNOWN.on(execution, lead.isPresent());
        lead.ifPresent(unit -> {
            Variables.LEAD_UNIT.on(execution, unit.value());
            Variables.REVIEWERS.on(
                    execution,
                    reviews.of(number).stream()
                            .map(review -> review.unit().value())
                            .toList());
        });
    }
}
