package org.lianxi.organization.process;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.lianxi.engine.Secrecy;
import org.lianxi.engine.TaskOffers;
import org.lianxi.engine.WithoutAuthorization;
import org.lianxi.organization.application.OpenTasks;
import org.springframework.stereotype.Component;

@Component
class EngineTasks implements OpenTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final TaskOffers offers;
    private final WithoutAuthorization withoutAuthorization;

    EngineTasks(
            TaskService tasks,
            RuntimeService runtime,
            RepositoryService repository,
            TaskOffers offers,
            WithoutAuthorization withoutAuthorization) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.offers = offers;
        this.withoutAuthorization = withoutAuthorization;
    }

    @Override
    public List<OfferedTask> namedFor(String person) {
        return withoutAuthorization.get(
                () -> offered(tasks.createTaskQuery().taskInvolvedUser(person).list()));
    }

    @Override
    public List<OfferedTask> offeredTo(Collection<String> groups) {
        if (groups.isEmpty()) {
            return List.of();
        }
        return withoutAuthorization.get(() -> offered(tasks.createTaskQuery()
                .taskCandidateGroupIn(List.copyOf(groups))
                .includeAssignedTasks()
                .list()));
    }

    @Override
    public String label(String task) {
        return withoutAuthorization.get(() -> {
            var open = tasks.createTaskQuery().taskId(task).singleResult();
            if (open.getTenantId() != null) {
                // The log is read by everybody, and not everybody may know of the case.
                return open.getName();
            }
            var instance = runtime.createProcessInstanceQuery()
                    .processInstanceId(open.getProcessInstanceId())
                    .singleResult();
            return (Objects.toString(instance.getBusinessKey(), "") + " " + open.getName()).strip();
        });
    }

    @Override
    public Optional<OfferedTask> find(String task) {
        return withoutAuthorization.get(() ->
                offered(tasks.createTaskQuery().taskId(task).list()).stream().findFirst());
    }

    @Override
    public void putBack(String task) {
        withoutAuthorization.run(() -> tasks.setAssignee(task, null));
    }

    @Override
    public void offerTo(String task, String person) {
        withoutAuthorization.run(() -> tasks.addCandidateUser(task, person));
    }

    @Override
    public void withdrawFrom(String task, String person) {
        offers.withdraw(task, person);
    }

    @Override
    public void offerToGroup(String task, String group) {
        withoutAuthorization.run(() -> tasks.addCandidateGroup(task, group));
    }

    private List<OfferedTask> offered(List<Task> open) {
        return open.stream()
                .filter(task -> task.getProcessDefinitionId() != null)
                .map(this::offered)
                .toList();
    }

    private OfferedTask offered(Task task) {
        var groups = new TreeSet<String>();
        var people = new TreeSet<String>();
        for (var link : tasks.getIdentityLinksForTask(task.getId())) {
            if (!IdentityLinkType.CANDIDATE.equals(link.getType())) {
                continue;
            }
            if (link.getGroupId() != null) {
                groups.add(link.getGroupId());
            }
            if (link.getUserId() != null) {
                people.add(link.getUserId());
            }
        }
        return new OfferedTask(
                task.getId(), process(task), task.getAssignee(), groups, people, Secrecy.about(task.getTenantId()));
    }

    private String process(Task task) {
        return repository.getProcessDefinition(task.getProcessDefinitionId()).getKey();
    }
}
