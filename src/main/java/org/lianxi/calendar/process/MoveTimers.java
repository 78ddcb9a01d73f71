package org.lianxi.calendar.process;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.lianxi.calendar.Term;
import org.lianxi.calendar.Term.Counting;
import org.lianxi.calendar.WorkingDays;
import org.lianxi.calendar.application.HolidaysChanged;
import org.lianxi.engine.WithoutAuthorization;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Counts anew, from the moment at which they began, all timers and due dates that models write in working days. What a
 * clock of the calendar says is not in models: whoever keeps such timers hears of {@code ClocksMoved}.
 */
@Component
class MoveTimers {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Pattern IN_WORKING_DAYS = Pattern.compile("(DURATION|DATE): *WD\\d+");

    private final ManagementService management;
    private final RepositoryService repository;
    private final TaskService tasks;
    private final WorkingDays workingDays;
    private final WithoutAuthorization withoutAuthorization;

    MoveTimers(
            @Lazy ManagementService management,
            @Lazy RepositoryService repository,
            @Lazy TaskService tasks,
            WorkingDays workingDays,
            WithoutAuthorization withoutAuthorization) {
        this.management = management;
        this.repository = repository;
        this.tasks = tasks;
        this.workingDays = workingDays;
        this.withoutAuthorization = withoutAuthorization;
    }

    @EventListener
    void with(HolidaysChanged changed) {
        withoutAuthorization.run(() -> {
            management.createJobDefinitionQuery().list().stream()
                    .filter(MoveTimers::isInWorkingDays)
                    .forEach(this::moveTimers);
            repository.createProcessDefinitionQuery().list().forEach(this::moveDueDates);
        });
    }

    private static boolean isInWorkingDays(JobDefinition definition) {
        return definition.getJobConfiguration() != null
                && IN_WORKING_DAYS.matcher(definition.getJobConfiguration()).matches();
    }

    private void moveTimers(JobDefinition definition) {
        management
                .createJobQuery()
                .jobDefinitionId(definition.getId())
                .timers()
                .list()
                .forEach(timer -> management.recalculateJobDuedate(timer.getId(), true));
    }

    private void moveDueDates(ProcessDefinition definition) {
        var model = repository.getBpmnModelInstance(definition.getId());
        for (var step : model.getModelElementsByType(UserTask.class)) {
            var due = inWorkingDays(step.getCamundaDueDate());
            var followUp = inWorkingDays(step.getCamundaFollowUpDate());
            if (due.isPresent() || followUp.isPresent()) {
                open(definition, step).forEach(task -> move(task, due, followUp));
            }
        }
    }

    private List<Task> open(ProcessDefinition definition, UserTask step) {
        return tasks.createTaskQuery()
                .processDefinitionId(definition.getId())
                .taskDefinitionKey(step.getId())
                .list();
    }

    private void move(Task task, Optional<Term> due, Optional<Term> followUp) {
        due.ifPresent(term -> task.setDueDate(end(task, term)));
        followUp.ifPresent(term -> task.setFollowUpDate(end(task, term)));
        tasks.saveTask(task);
    }

    private Date end(Task task, Term term) {
        var due = workingDays.after(LocalDate.ofInstant(task.getCreateTime().toInstant(), ZONE), term);
        return Date.from(due.end().atZone(ZONE).toInstant());
    }

    private static Optional<Term> inWorkingDays(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(Term::isTerm)
                .map(Term::parse)
                .filter(term -> term.counting() == Counting.WORKING);
    }
}
