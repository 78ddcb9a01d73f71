package org.lianxi.modeling.process;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.lianxi.engine.WithoutAuthorization;
import org.lianxi.modeling.domain.Rehearsal;
import org.lianxi.modeling.domain.Rehearsal.Deadline;
import org.lianxi.modeling.domain.Rehearsal.Staying;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves running cases to the newest version of their process. For trial all of it happens in one transaction that is
 * rolled back: on the very cases and with the very engine, and afterwards nothing of it has happened.
 */
@Component
class MovingCases {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final WithoutAuthorization withoutAuthorization;
    private final TransactionTemplate ofItsOwn;

    MovingCases(
            RepositoryService repository,
            RuntimeService runtime,
            ManagementService management,
            WithoutAuthorization withoutAuthorization,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.runtime = runtime;
        this.management = management;
        this.withoutAuthorization = withoutAuthorization;
        this.ofItsOwn = new TransactionTemplate(transactions);
        this.ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Rehearsal forTrial(Supplier<Rehearsal> work) {
        return Objects.requireNonNull(ofItsOwn.execute(status -> {
            status.setRollbackOnly();
            return work.get();
        }));
    }

    /** All cases in the caller's transaction. */
    Rehearsal move(String process) {
        return each(process, this::execute);
    }

    /** Each case in a transaction of its own, so that one that cannot be moved holds up no other. */
    Rehearsal moveEachByItself(String process) {
        return each(process, (instance, plan) -> ofItsOwn.executeWithoutResult(status -> execute(instance, plan)));
    }

    private interface Move {
        void of(ProcessInstance instance, MigrationPlan plan);
    }

    /**
     * Moves what there is, whoever asks, and tells of what the person may know of: for whoever must not know of a
     * complaint there is none to count.
     */
    private Rehearsal each(String process, Move move) {
        var known = runtime.createProcessInstanceQuery().processDefinitionKey(process).list().stream()
                .map(ProcessInstance::getId)
                .collect(Collectors.toSet());
        return withoutAuthorization.get(() -> each(process, move, known));
    }

    private Rehearsal each(String process, Move move, Set<String> known) {
        var versions = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .orderByProcessDefinitionVersion()
                .desc()
                .list();
        var elements = waiting(process);
        var moved = 0;
        var stays = new ArrayList<Staying>();
        var deadlines = new ArrayList<Deadline>();
        for (var older : versions.subList(Math.min(1, versions.size()), versions.size())) {
            var waiting = runtime.createProcessInstanceQuery()
                    .processDefinitionId(older.getId())
                    .orderByBusinessKey()
                    .asc()
                    .list();
            if (waiting.isEmpty()) {
                continue;
            }
            var plan = plan(older, versions.get(0));
            for (var instance : waiting) {
                var before = timers(instance, elements);
                var refused = plan.isEmpty() ? Optional.of("新旧两版没有能对应的步骤") : tried(instance, plan.get(), move);
                if (known.contains(instance.getId())) {
                    refused.ifPresent(reason -> stays.add(new Staying(shown(instance), steps(instance), reason)));
                    moved += refused.isEmpty() ? 1 : 0;
                    deadlines.addAll(changed(instance, before, timers(instance, elements)));
                }
            }
        }
        return Rehearsal.ofRunning(moved, stays, deadlines);
    }

    /** When each timer of the case goes off, by the element that waits for it. */
    private Map<String, LocalDateTime> timers(ProcessInstance instance, Map<String, String> elements) {
        return management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream()
                .filter(timer -> timer.getDuedate() != null && elements.containsKey(timer.getJobDefinitionId()))
                .collect(Collectors.toMap(
                        timer -> Objects.requireNonNull(elements.get(timer.getJobDefinitionId())),
                        timer -> LocalDateTime.ofInstant(timer.getDuedate().toInstant(), ZoneId.systemDefault()),
                        (one, other) -> one));
    }

    /** The elements that wait for something, by the engine's definition of the job. */
    private Map<String, String> waiting(String process) {
        return management.createJobDefinitionQuery().processDefinitionKey(process).list().stream()
                .collect(Collectors.toMap(JobDefinition::getId, JobDefinition::getActivityId));
    }

    private List<Deadline> changed(
            ProcessInstance instance, Map<String, LocalDateTime> before, Map<String, LocalDateTime> after) {
        return before.entrySet().stream()
                .filter(timer -> after.containsKey(timer.getKey()))
                .filter(timer -> !timer.getValue().equals(after.get(timer.getKey())))
                .map(timer -> new Deadline(
                        shown(instance),
                        name(instance, timer.getKey()),
                        timer.getValue(),
                        Objects.requireNonNull(after.get(timer.getKey()))))
                .toList();
    }

    /** As people read it in the model. */
    private String name(ProcessInstance instance, String element) {
        var found = repository
                .getBpmnModelInstance(instance.getProcessDefinitionId())
                .getModelElementById(element);
        return found instanceof FlowElement named && named.getName() != null
                ? named.getName().replaceAll("\\s+", "")
                : element;
    }

    /** Steps with the same id are the same step; empty where the versions have nothing in common. */
    private Optional<MigrationPlan> plan(ProcessDefinition older, ProcessDefinition newest) {
        try {
            return Optional.of(runtime.createMigrationPlan(older.getId(), newest.getId())
                    .mapEqualActivities()
                    .updateEventTriggers()
                    .build());
        } catch (MigrationPlanValidationException impossible) {
            return Optional.empty();
        }
    }

    /** @return why it stays; empty where it has moved */
    private static Optional<String> tried(ProcessInstance instance, MigrationPlan plan, Move move) {
        try {
            move.of(instance, plan);
            return Optional.empty();
        } catch (MigratingProcessInstanceValidationException impossible) {
            return Optional.of(reason(impossible));
        } catch (OptimisticLockingException | BadUserRequestException | NullValueException worked) {
            // Somebody has completed a step at this moment, or the case has just ended.
            return Optional.of("刚刚有人在办理这件案件，可以稍后再迁移");
        }
    }

    private void execute(ProcessInstance instance, MigrationPlan plan) {
        runtime.newMigration(plan)
                .processInstanceIds(instance.getId())
                .skipCustomListeners()
                .skipIoMappings()
                .execute();
    }

    /** A complaint's number is told to nobody here: the analyst may belong to the unit that it is about. */
    private static String shown(ProcessInstance instance) {
        return instance.getTenantId() == null ? Objects.toString(instance.getBusinessKey(), "") : "";
    }

    private String steps(ProcessInstance instance) {
        var tree = runtime.getActivityInstance(instance.getId());
        return tree == null
                ? ""
                : leaves(tree)
                        .map(leaf -> Objects.toString(leaf.getActivityName(), leaf.getActivityId()))
                        .map(name -> name.replaceAll("\\s+", ""))
                        .distinct()
                        .collect(Collectors.joining("、"));
    }

    private static Stream<ActivityInstance> leaves(ActivityInstance instance) {
        return instance.getChildActivityInstances().length == 0
                ? Stream.of(instance)
                : Stream.of(instance.getChildActivityInstances()).flatMap(MovingCases::leaves);
    }

    private static String reason(MigratingProcessInstanceValidationException impossible) {
        var report = impossible.getValidationReport();
        var activities = report.getActivityInstanceReports().stream()
                .map(each -> "“%s”".formatted(each.getSourceScopeId()))
                .distinct()
                .collect(Collectors.joining("、"));
        return activities.isEmpty() ? "正在办理的步骤在新版本中没有对应" : "正在办理的步骤%s在新版本中没有对应".formatted(activities);
    }
}
