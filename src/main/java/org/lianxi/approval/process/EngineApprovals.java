package org.lianxi.approval.process;

import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.lianxi.approval.application.ApprovalInstances;
import org.lianxi.approval.application.ReadApprovals;
import org.lianxi.approval.domain.Review;
import org.lianxi.approval.process.ApprovalProcess.Messages;
import org.lianxi.approval.process.ApprovalProcess.Variables;
import org.lianxi.calendar.CaseClocks;
import org.lianxi.calendar.ClockReading;
import org.lianxi.engine.ProcessVariable;
import org.lianxi.engine.WithoutAuthorization;
import org.lianxi.kernel.CaseNumber;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** {@link ApprovalInstances} in the engine. */
@Component
class EngineApprovals implements ApprovalInstances {

    /**
     * Where the timer of a clock that stands waits for the clock to go on. Suspending the job instead collides with the
     * completion that pauses the clock: the engine suspends by a statement of its own.
     */
    private static final LocalDateTime NOT_WHILE_PAUSED = LocalDateTime.of(9999, 12, 31, 0, 0);

    private final RuntimeService runtime;
    private final ManagementService management;
    private final CaseClocks clocks;
    private final WithoutAuthorization withoutAuthorization;

    /** The engine comes late: it is built with the beans that its models name. */
    EngineApprovals(
            @Lazy RuntimeService runtime,
            @Lazy ManagementService management,
            CaseClocks clocks,
            WithoutAuthorization withoutAuthorization) {
        this.runtime = runtime;
        this.management = management;
        this.clocks = clocks;
        this.withoutAuthorization = withoutAuthorization;
    }

    @Override
    public void transferred(CaseNumber number) {
        withoutAuthorization.run(
                () -> message(Messages.APPLICATION_TRANSFERRED, number).correlateStartMessage());
    }

    @Override
    public void reviewRequested(Review review, ClockReading reading, boolean decideWithoutOverdue) {
        withoutAuthorization.run(() -> message(Messages.REVIEW_REQUESTED, review.caseNumber())
                .setVariable(Variables.UNIT.name(), review.unit().value())
                .setVariable(Variables.OVERDUE_DEFAULT.name(), decideWithoutOverdue)
                .setVariable(Variables.YELLOW_AT.name(), ProcessVariable.date(reading.yellowAt()))
                .setVariable(Variables.RED_AT.name(), ProcessVariable.date(reading.redAt()))
                .correlateStartMessage());
    }

    @Override
    public void reviewReleased(Review review) {
        withoutAuthorization.run(() -> {
            if (isAwaited(Messages.REVIEW_RELEASED, review.caseNumber())) {
                message(Messages.REVIEW_RELEASED, review.caseNumber())
                        .processInstanceVariableEquals(
                                Variables.UNIT.name(), review.unit().value())
                        .correlateAll();
            }
        });
    }

    /** Several departments may end at the same moment; the case needs to hear it once. */
    @Override
    public void reviewsCompleted(CaseNumber number) {
        withoutAuthorization.run(() -> {
            if (isAwaited(Messages.REVIEWS_COMPLETED, number)) {
                message(Messages.REVIEWS_COMPLETED, number).correlate();
            }
        });
    }

    @Override
    public void extensionRequested(CaseNumber number, String approver) {
        withoutAuthorization.run(() -> message(Messages.EXTENSION_REQUESTED, number)
                .setVariable(Variables.EXTENSION_APPROVER.name(), approver)
                .correlateStartMessage());
    }

    @Override
    public void conferenceReplied(CaseNumber number, boolean decided) {
        withoutAuthorization.run(() -> message(Messages.CONFERENCE_REPLIED, number)
                .setVariable(Variables.CONFERENCE_DECIDED.name(), decided)
                .correlate());
    }

    @Override
    public void withdrawn(CaseNumber number) {
        withoutAuthorization.run(() -> message(Messages.WITHDRAWN, number).correlate());
    }

    @Override
    public void caseClosed(CaseNumber number) {
        withoutAuthorization.run(() -> {
            if (isAwaited(Messages.CASE_CLOSED, number)) {
                message(Messages.CASE_CLOSED, number).correlateAll();
            }
        });
    }

    @Override
    public void followClocks(CaseNumber number) {
        withoutAuthorization.run(() -> {
            var readings = clocks.of(List.of(number));
            for (var instance : instances(number, ApprovalProcess.PROCESS)) {
                reading(readings, ReadApprovals.CASE_CLOCK).ifPresent(reading -> {
                    follow(instance, "event_caseYellow", Variables.CASE_YELLOW_AT, reading.yellowAt(), reading);
                    follow(instance, "event_caseRed", Variables.CASE_RED_AT, reading.redAt(), reading);
                });
            }
            for (var instance : instances(number, ApprovalProcess.REVIEW)) {
                var unit = runtime.getVariable(instance.getId(), Variables.UNIT.name());
                // The latest round is the one that runs.
                readings.stream()
                        .filter(reading -> reading.key().startsWith("review:" + unit + ":"))
                        .reduce((earlier, later) -> later)
                        .ifPresent(reading -> {
                            follow(instance, "event_reviewYellow", Variables.YELLOW_AT, reading.yellowAt(), reading);
                            follow(instance, "event_reviewRed", Variables.RED_AT, reading.redAt(), reading);
                        });
            }
        });
    }

    /** The variable for timers to come, and the timer that waits already. */
    private void follow(
            ProcessInstance instance,
            String element,
            ProcessVariable<Date> variable,
            LocalDateTime at,
            ClockReading reading) {
        var due = ProcessVariable.date(reading.state() == ClockReading.State.PAUSED ? NOT_WHILE_PAUSED : at);
        runtime.setVariable(instance.getId(), variable.name(), due);
        for (var timer : management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(element)
                .timers()
                .list()) {
            management.setJobDuedate(timer.getId(), due);
        }
    }

    private List<ProcessInstance> instances(CaseNumber number, String process) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .processDefinitionKey(process)
                .list();
    }

    private boolean isAwaited(String message, CaseNumber number) {
        return runtime.createExecutionQuery()
                        .messageEventSubscriptionName(message)
                        .processInstanceBusinessKey(number.value())
                        .count()
                > 0;
    }

    private MessageCorrelationBuilder message(String name, CaseNumber number) {
        return runtime.createMessageCorrelation(name).processInstanceBusinessKey(number.value());
    }

    private static Optional<ClockReading> reading(List<ClockReading> readings, String key) {
        return readings.stream().filter(reading -> reading.key().equals(key)).findFirst();
    }
}
