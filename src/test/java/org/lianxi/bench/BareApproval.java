package org.lianxi.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.lianxi.approval.ApprovalDesk;

/**
 * The least that a joint approval needs to run on Camunda alone: its decision tables are evaluated once for each case,
 * and its processes send one another their messages. Nothing is recorded.
 */
final class BareApproval {

    private BareApproval() {}

    /** By the names that the models use; all other delegates do nothing. */
    static Map<String, JavaDelegate> delegates() {
        return Map.of(
                "determineReviewersDelegate", BareApproval::determineReviewers,
                "requestReviewDelegate", BareApproval::requestReview,
                "concludeReviewDelegate", BareApproval::concludeReview,
                "publishResultDelegate", BareApproval::closeWhatIsOpen);
    }

    private static void determineReviewers(DelegateExecution execution) {
        var tables = execution.getProcessEngineServices().getDecisionService();
        var rows = tables.evaluateDecisionTableByKey(
                        "joint-approval-departments",
                        Variables.putValue("projectType", execution.getVariable("projectType"))
                                .putValue("item", execution.getVariable("item")))
                .getResultList();
        tables.evaluateDecisionTableByKey("joint-approval-limits", Variables.putValue("units", rows.size()));
        var units = List.of(((String) execution.getVariable("unitsByTable")).split(","));
        if (rows.size() != units.size()) {
            throw new IllegalStateException(
                    "The decision table names %d departments, the benchmark expects %s".formatted(rows.size(), units));
        }
        execution.setVariable("reviewersKnown", true);
        execution.setVariable("leadUnit", units.get(0));
        execution.setVariable("reviewers", new ArrayList<>(units));
    }

    private static void requestReview(DelegateExecution execution) {
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createMessageCorrelation("approval.reviewRequested")
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                .setVariable("unit", execution.getVariable("unit"))
                .setVariable("overdueDefault", false)
                .setVariable("yellowAt", ApprovalBenchmark.TIMERS)
                .setVariable("redAt", ApprovalBenchmark.TIMERS)
                .correlateStartMessage();
    }

    private static void concludeReview(DelegateExecution execution) {
        var open = execution
                .getProcessEngineServices()
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                .taskDefinitionKey(ApprovalDesk.OPINION)
                .count();
        if (open == 0) {
            tell(execution, "approval.reviewsCompleted");
        }
    }

    private static void closeWhatIsOpen(DelegateExecution execution) {
        tell(execution, "approval.caseClosed");
    }

    private static void tell(DelegateExecution execution, String message) {
        var runtime = execution.getProcessEngineServices().getRuntimeService();
        var awaited = runtime.createExecutionQuery()
                .messageEventSubscriptionName(message)
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                .count();
        if (awaited > 0) {
            runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(execution.getProcessBusinessKey())
                    .correlateAll();
        }
    }
}
