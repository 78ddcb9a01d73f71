package org.lianxi.complaint.process;

import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.lianxi.calendar.CaseClocks;
import org.lianxi.calendar.ClockReading;
import org.lianxi.complaint.application.ComplaintInstances;
import org.lianxi.complaint.domain.Complaint;
import org.lianxi.complaint.domain.Statement;
import org.lianxi.complaint.process.ComplaintProcess.Messages;
import org.lianxi.complaint.process.ComplaintProcess.Variables;
import org.lianxi.engine.ProcessVariable;
import org.lianxi.engine.WithoutAuthorization;
import org.lianxi.kernel.CaseNumber;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** {@link ComplaintInstances} in the engine. */
@Component
class EngineComplaints implements ComplaintInstances {

    private final RuntimeService runtime;
    private final HistoryService history;
    private final ManagementService management;
    private final CaseClocks clocks;
    private final WithoutAuthorization withoutAuthorization;

    /** The engine comes late: it is built with the beans that its models name. */
    EngineComplaints(
            @Lazy RuntimeService runtime,
            @Lazy HistoryService history,
            @Lazy ManagementService management,
            CaseClocks clocks,
            WithoutAuthorization withoutAuthorization) {
        this.runtime = runtime;
        this.history = history;
        this.management = management;
        this.clocks = clocks;
        this.withoutAuthorization = withoutAuthorization;
    }

    @Override
    public void registered(Complaint complaint) {
        withoutAuthorization.run(() -> message(Messages.REGISTERED, complaint.number())
                .setVariable(Variables.ABOUT.name(), complaint.about().value())
                .correlateStartMessage());
    }

    @Override
    public void supplemented(CaseNumber number) {
        withoutAuthorization.run(() -> {
            var reading = running(number);
            message(Messages.SUPPLEMENTED, number)
                    .setVariable(Variables.YELLOW_AT.name(), ProcessVariable.date(reading.yellowAt()))
                    .setVariable(Variables.RED_AT.name(), ProcessVariable.date(reading.redAt()))
                    .correlate();
        });
    }

    @Override
    public void rated(CaseNumber number, boolean rehandle) {
        withoutAuthorization.run(() -> message(Messages.RATED, number)
                .setVariable(Variables.REHANDLE.name(), rehandle)
                .correlate());
    }

    @Override
    public void withdrawn(CaseNumber number) {
        withoutAuthorization.run(() -> message(Messages.WITHDRAWN, number).correlate());
    }

    @Override
    public void statementRequested(Statement statement, LocalDateTime remindAt) {
        withoutAuthorization.run(() -> message(Messages.STATEMENT_REQUESTED, statement.number())
                .setVariable(Variables.UNIT_GROUP.name(), statement.unit() + "-liaison")
                .setVariable(Variables.REMIND_AT.name(), ProcessVariable.date(remindAt))
                .setVariable(
                        Variables.STATEMENT_ENDS_AT.name(),
                        ProcessVariable.date(statement.due().atTime(23, 59, 59)))
                .correlateStartMessage());
    }

    /** The period may have ended at the same moment; then the handler goes on anyway. */
    @Override
    public void statementGiven(CaseNumber complaint) {
        withoutAuthorization.run(() -> {
            if (isAwaited(Messages.STATEMENT_GIVEN, complaint)) {
                message(Messages.STATEMENT_GIVEN, complaint).correlate();
            }
        });
    }

    @Override
    public void statementDropped(Statement statement) {
        withoutAuthorization.run(() -> {
            if (isAwaited(Messages.STATEMENT_DROPPED, statement.number())) {
                message(Messages.STATEMENT_DROPPED, statement.number()).correlate();
            }
        });
    }

    @Override
    public void followClocks(CaseNumber number) {
        withoutAuthorization.run(() -> {
            var reading = running(number);
            for (var process : List.of(ComplaintProcess.ACCEPTANCE, ComplaintProcess.HANDLING)) {
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number.value())
                        .processDefinitionKey(process)
                        .list()
                        .forEach(instance -> {
                            follow(instance.getId(), Variables.YELLOW_AT, "Yellow", reading.yellowAt());
                            follow(instance.getId(), Variables.RED_AT, "Red", reading.redAt());
                        });
            }
        });
    }

    @Override
    public void forgetEnded(CaseNumber number) {
        withoutAuthorization.run(
                () -> history
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(number.value())
                        .finished()
                        .list()
                        .stream()
                        .map(HistoricProcessInstance::getId)
                        .forEach(history::deleteHistoricProcessInstanceIfExists));
    }

    /** The variable for timers to come, and the timer that waits already. */
    private void follow(String instance, ProcessVariable<Date> variable, String light, LocalDateTime at) {
        runtime.setVariable(instance, variable.name(), ProcessVariable.date(at));
        management.createJobQuery().processInstanceId(instance).timers().list().stream()
                .filter(job -> management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId()
                        .endsWith(light))
                .forEach(job -> management.setJobDuedate(job.getId(), ProcessVariable.date(at)));
    }

    private ClockReading running(CaseNumber number) {
        return clocks.of(List.of(number)).stream()
                .filter(reading -> reading.state() == ClockReading.State.RUNNING)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("Complaint %s has no running clock".formatted(number)));
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
}
