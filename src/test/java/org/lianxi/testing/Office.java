package org.lianxi.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.lianxi.engine.Secrecy;
import org.lianxi.organization.Recusals;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * People at work, as a process test sees them: they start, open, claim and submit the same forms that the Tasklist
 * shows, under their own authorizations.
 */
@Component
public class Office {

    /** For the engine on a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration A_MOMENT = Duration.ofMillis(50);

    private final ProcessEngine engine;
    private final Recusals recusals;

    Office(@Lazy ProcessEngine engine, Recusals recusals) {
        this.engine = engine;
        this.recusals = recusals;
    }

    /** Starts a process with its start form and returns the instance with its case number. */
    public ProcessInstance start(String person, String process, Map<String, Object> answers) {
        var instance = as(person, () -> {
            var definition = engine.getRepositoryService()
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(process)
                    .latestVersion()
                    .singleResult();
            return engine.getFormService()
                    .submitStartForm(definition.getId(), answers)
                    .getId();
        });
        // Whoever may start a case need not have the right to read its instance.
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult();
    }

    /** 市法制办's liaison proposes a topic that concerns 市财政局; returns its case number. */
    public String proposeTopic(String title) {
        return start(
                        "legal-liaison",
                        "topic",
                        Map.of(
                                "title", title,
                                "kind", "coordination",
                                "background", "衔接不畅。",
                                "proposal", "明确牵头单位。",
                                "legalBasis", "行政许可法第二十六条",
                                "concernedUnits", List.of("finance"),
                                "wantedDate", "2026-12-01",
                                "urgency", "normal"))
                .getBusinessKey();
    }

    /** The office finds the topic in order and asks the units for their written opinions. */
    public void askOpinions(String number, List<String> units, String deadline) {
        submit(
                "office-clerk",
                task(number, "userTask_checkForm"),
                Map.of(
                        "decision",
                        "accept",
                        "askOpinions",
                        true,
                        "concernedUnits",
                        units,
                        "opinionDeadline",
                        deadline));
    }

    /** The person claims the task and submits its form. */
    public void submit(String person, Task task, Map<String, Object> answers) {
        as(person, () -> {
            if (!person.equals(engine.getTaskService()
                    .createTaskQuery()
                    .taskId(task.getId())
                    .singleResult()
                    .getAssignee())) {
                engine.getTaskService().claim(task.getId(), person);
            }
            engine.getFormService().submitTaskForm(task.getId(), answers);
            return person;
        });
    }

    /** Submits the form of a task without claiming it. */
    public void complete(Task task, Map<String, Object> answers) {
        engine.getFormService().submitTaskForm(task.getId(), answers);
    }

    /** Every variable value and form property of the case that the engine holds or has ever held, as one text. */
    public String everyVariableOf(String caseNumber) {
        var history = engine.getHistoryService();
        var values = new ArrayList<String>();
        for (var instance : history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .list()) {
            history.createHistoricVariableInstanceQuery().processInstanceId(instance.getId()).list().stream()
                    .map(variable -> variable.getName() + "=" + variable.getValue())
                    .forEach(values::add);
            history.createHistoricDetailQuery().processInstanceId(instance.getId()).list().stream()
                    .map(String::valueOf)
                    .forEach(values::add);
        }
        return String.join("\n", values);
    }

    /** What the form of the task shows to the person. */
    public Map<String, Object> shown(String person, Task task) {
        return as(person, () -> engine.getFormService().getTaskFormVariables(task.getId()));
    }

    /** The one open task with the element id in the case, whatever process of the case holds it. */
    public Task task(String caseNumber, String element) {
        var tasks = tasks(caseNumber, element);
        if (tasks.size() != 1) {
            throw new AssertionError("Case %s has %d open tasks %s".formatted(caseNumber, tasks.size(), element));
        }
        return tasks.get(0);
    }

    public List<Task> tasks(String caseNumber, String element) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .taskDefinitionKey(element)
                .list();
    }

    /** The open per-unit task that is offered to the unit's liaison. */
    public Task taskOf(String caseNumber, String element, String unit) {
        return tasks(caseNumber, element).stream()
                .filter(task -> offeredTo(task).contains(unit + "-liaison"))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("Case %s has no task %s for %s".formatted(caseNumber, element, unit)));
    }

    public List<String> offeredTo(Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .toList();
    }

    /**
     * Runs all service tasks of the case that are waiting, until none is left; where the engine runs them by itself,
     * waits for it. Timers are not touched.
     */
    public void runServices(String caseNumber) {
        if (((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getJobExecutor()
                .isActive()) {
            awaitServices(caseNumber);
            return;
        }
        for (var jobs = serviceJobs(caseNumber); !jobs.isEmpty(); jobs = serviceJobs(caseNumber)) {
            engine.getManagementService().executeJob(jobs.get(0).getId());
        }
    }

    /**
     * Waits for the job executor. A service may start a further instance between the look at the instances and the look
     * at their jobs, so it has to be quiet twice, with the same instances.
     */
    private void awaitServices(String caseNumber) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var quiet = Set.<String>of();
        while (true) {
            var before = instanceIds(caseNumber);
            var open = serviceJobs(caseNumber).size();
            if (open == 0 && before.equals(quiet)) {
                return;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("Case %s still has %d services to run".formatted(caseNumber, open));
            }
            quiet = open == 0 ? before : Set.of();
            LockSupport.parkNanos(A_MOMENT.toNanos());
        }
    }

    private Set<String> instanceIds(String caseNumber) {
        return instances(caseNumber).stream().map(ProcessInstance::getId).collect(Collectors.toSet());
    }

    /** Fires the one timer of the case that waits at the element. */
    public void fireTimer(String caseNumber, String element) {
        var timers = timers(caseNumber, element);
        if (timers.size() != 1) {
            throw new AssertionError("Case %s has %d timers %s".formatted(caseNumber, timers.size(), element));
        }
        engine.getManagementService().executeJob(timers.get(0).getId());
        runServices(caseNumber);
    }

    /** Fires the timer at the element in the one instance of the case in which the variable has the value. */
    public void fireTimer(String caseNumber, String element, String variable, String value) {
        var timer = timers(caseNumber, element).stream()
                .filter(job ->
                        value.equals(engine.getRuntimeService().getVariable(job.getProcessInstanceId(), variable)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "Case %s has no timer %s with %s %s".formatted(caseNumber, element, variable, value)));
        engine.getManagementService().executeJob(timer.getId());
        runServices(caseNumber);
    }

    public Date timerDue(String caseNumber, String element) {
        return timers(caseNumber, element).get(0).getDuedate();
    }

    public List<Job> timers(String caseNumber, String element) {
        var found = new ArrayList<Job>();
        for (var instance : instances(caseNumber)) {
            found.addAll(engine.getManagementService()
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .activityId(element)
                    .timers()
                    .list());
        }
        return found;
    }

    public List<ProcessInstance> instances(String caseNumber) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .list();
    }

    /** Every element that the case has passed and finished, end events among them. */
    public List<String> passed(String caseNumber) {
        var ids = new ArrayList<String>();
        engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .list()
                .stream()
                .flatMap(instance -> engine
                        .getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .finished()
                        .list()
                        .stream())
                .forEach(activity -> ids.add(activity.getActivityId()));
        return ids;
    }

    public boolean isOver(String caseNumber) {
        return instances(caseNumber).isEmpty();
    }

    /** Does the work under the person's own authorizations. */
    public <T> T as(String person, Supplier<T> work) {
        var identity = engine.getIdentityService();
        var groups = identity.createGroupQuery().groupMember(person).list().stream()
                .map(group -> group.getId())
                .toList();
        try {
            identity.setAuthentication(
                    person,
                    groups,
                    recusals.openTo(person).stream()
                            .map(unit -> Secrecy.tenant(unit.value()))
                            .toList());
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    private List<Job> serviceJobs(String caseNumber) {
        var found = new ArrayList<Job>();
        for (var instance : instances(caseNumber)) {
            found.addAll(engine.getManagementService()
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .messages()
                    .list());
        }
        return found;
    }
}
