package org.lianxi.portal.process;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.lianxi.engine.WithoutAuthorization;
import org.lianxi.portal.application.TasksAtHand;
import org.springframework.stereotype.Component;

@Component
class EngineTasksAtHand implements TasksAtHand {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final WithoutAuthorization withoutAuthorization;
    private final ZoneId zone;

    EngineTasksAtHand(
            TaskService tasks,
            RuntimeService runtime,
            RepositoryService repository,
            WithoutAuthorization withoutAuthorization,
            Clock clock) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.withoutAuthorization = withoutAuthorization;
        this.zone = clock.getZone();
    }

    /** The task itself is asked for under the reader's rights, and so tells whether the rest may be told. */
    @Override
    public Optional<TaskAtHand> find(String id) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(id).singleResult())
                .filter(task -> task.getProcessDefinitionId() != null)
                .map(task -> withoutAuthorization.get(() -> described(task)));
    }

    private TaskAtHand described(Task task) {
        var definition = repository.getProcessDefinition(task.getProcessDefinitionId());
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        UserTask element = repository
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        var links = tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .toList();
        return new TaskAtHand(
                Objects.toString(task.getName(), ""),
                Objects.toString(definition.getName(), definition.getKey()),
                instance == null ? "" : Objects.toString(instance.getBusinessKey(), ""),
                clause(element),
                guidance(element),
                Optional.ofNullable(task.getDueDate()).map(due -> LocalDateTime.ofInstant(due.toInstant(), zone)),
                Objects.toString(task.getAssignee(), ""),
                named(links, IdentityLink::getGroupId),
                named(links, IdentityLink::getUserId));
    }

    private static List<String> named(List<IdentityLink> links, Function<IdentityLink, String> by) {
        return links.stream()
                .map(by)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private static String clause(UserTask element) {
        var extensions = element.getExtensionElements();
        if (extensions == null) {
            return "";
        }
        return extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> "clause".equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .orElse("");
    }

    private static String guidance(UserTask element) {
        return element.getDocumentations().stream()
                .map(documentation -> documentation.getTextContent().strip())
                .collect(Collectors.joining("\n"));
    }
}
