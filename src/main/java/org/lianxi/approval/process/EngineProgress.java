package org.lianxi.approval.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.lianxi.approval.application.CaseProgress;
import org.lianxi.engine.WithoutAuthorization;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** {@link CaseProgress} from the engine's history. */
@Component
class EngineProgress implements CaseProgress {

    private final HistoryService history;
    private final RepositoryService repository;
    private final WithoutAuthorization withoutAuthorization;

    /** The engine comes late: it is built with the beans that its models name. */
    EngineProgress(
            @Lazy HistoryService history,
            @Lazy RepositoryService repository,
            WithoutAuthorization withoutAuthorization) {
        this.history = history;
        this.repository = repository;
        this.withoutAuthorization = withoutAuthorization;
    }

    @Override
    public List<Run> of(CaseNumber number) {
        return withoutAuthorization.get(
                () -> {
                    var instances = history
                            .createHistoricProcessInstanceQuery()
                            .processInstanceBusinessKey(number.value())
                            .list()
                            .stream()
                            .filter(instance -> ApprovalProcess.PROCESSES.contains(instance.getProcessDefinitionKey()))
                            .sorted(Comparator.comparingInt((HistoricProcessInstance instance) ->
                                            ApprovalProcess.PROCESSES.indexOf(instance.getProcessDefinitionKey()))
                                    .thenComparing(HistoricProcessInstance::getStartTime))
                            .toList();
                    var units = units(instances);
                    var models = new HashMap<String, String>();
                    return instances.stream()
                            .map(instance -> run(instance, Optional.ofNullable(units.get(instance.getId())), models))
                            .toList();
                });
    }

    private Run run(HistoricProcessInstance instance, Optional<UnitCode> unit, Map<String, String> models) {
        var activities = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .list();
        return new Run(
                instance.getProcessDefinitionKey(),
                Optional.ofNullable(instance.getProcessDefinitionName()).orElse(instance.getProcessDefinitionKey()),
                unit,
                models.computeIfAbsent(instance.getProcessDefinitionId(), this::model),
                elements(activities, false),
                elements(activities, true));
    }

    private Map<String, UnitCode> units(List<HistoricProcessInstance> instances) {
        var reviews = instances.stream()
                .filter(instance -> instance.getProcessDefinitionKey().equals(ApprovalProcess.REVIEW))
                .map(HistoricProcessInstance::getId)
                .toArray(String[]::new);
        var units = new HashMap<String, UnitCode>();
        if (reviews.length > 0) {
            history.createHistoricVariableInstanceQuery()
                    .processInstanceIdIn(reviews)
                    .variableName(ApprovalProcess.Variables.UNIT.name())
                    .list()
                    .forEach((HistoricVariableInstance variable) -> units.put(
                            variable.getProcessInstanceId(), new UnitCode(String.valueOf(variable.getValue()))));
        }
        return units;
    }

    private String model(String definition) {
        try (var stream = repository.getProcessModel(definition)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> elements(List<HistoricActivityInstance> activities, boolean passed) {
        return activities.stream()
                .filter(activity -> (activity.getEndTime() != null) == passed && !activity.isCanceled())
                .map(activity -> activity.getActivityId().replace("#multiInstanceBody", ""))
                .distinct()
                .toList();
    }
}
