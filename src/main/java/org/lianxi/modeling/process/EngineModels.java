package org.lianxi.modeling.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.lianxi.engine.DeployedModels;
import org.lianxi.engine.DeploymentGuard.ModelFile;
import org.lianxi.engine.ShippedDeployment;
import org.lianxi.modeling.application.Models;
import org.lianxi.modeling.domain.LookBack;
import org.lianxi.modeling.domain.Rehearsal;
import org.lianxi.modeling.guard.Fault;
import org.lianxi.modeling.guard.ModelRules;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** {@link Models} of the running engine. */
@Component
class EngineModels implements Models {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final IdentityService identity;
    private final ProcessEngineConfigurationImpl engine;
    private final PublishedWords words;
    private final MovingCases movingCases;
    private final LookingBack lookingBack;

    EngineModels(
            RepositoryService repository,
            RuntimeService runtime,
            IdentityService identity,
            ProcessEngineConfigurationImpl engine,
            PublishedWords words,
            MovingCases movingCases,
            LookingBack lookingBack) {
        this.repository = repository;
        this.runtime = runtime;
        this.identity = identity;
        this.engine = engine;
        this.words = words;
        this.movingCases = movingCases;
        this.lookingBack = lookingBack;
    }

    @Override
    public List<Deployed> newest() {
        var deployments = repository.createDeploymentQuery().list().stream()
                .collect(Collectors.toMap(Deployment::getId, deployment -> deployment));
        var processes = repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .asc()
                .list();
        var decisions = repository
                .createDecisionDefinitionQuery()
                .latestVersion()
                .orderByDecisionDefinitionKey()
                .asc()
                .list();
        return Stream.concat(
                        processes.stream()
                                .map(each -> deployed(each, deployments, running(each.getKey()), behind(each))),
                        decisions.stream().map(each -> deployed(each, deployments, 0, 0)))
                .toList();
    }

    @Override
    public List<String> forms() {
        return repository.createDeploymentQuery().list().stream()
                .flatMap(deployment -> repository.getDeploymentResourceNames(deployment.getId()).stream())
                .map(ModelFile::fileName)
                .filter(name -> name.endsWith(".form"))
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public Optional<String> content(String file) {
        var key = key(file);
        if (file.endsWith(".form")) {
            return DeployedModels.of(engine).form(key).map(content -> new String(content, StandardCharsets.UTF_8));
        }
        if (file.endsWith(".dmn")) {
            return Optional.ofNullable(repository
                            .createDecisionDefinitionQuery()
                            .decisionDefinitionKey(key)
                            .latestVersion()
                            .singleResult())
                    .map(decision -> read(repository.getDecisionModel(decision.getId())));
        }
        return newest(key).map(process -> read(repository.getProcessModel(process.getId())));
    }

    @Override
    public Optional<String> shipped(String file) {
        var folder = file.endsWith(".form") ? "forms/" : "processes/";
        var resource = new ClassPathResource(folder + file);
        try {
            return resource.exists()
                    ? Optional.of(resource.getContentAsString(StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Optional<String> shippedBefore(String file) {
        if (!file.endsWith(".bpmn")) {
            return Optional.empty();
        }
        var shipped = repository.createDeploymentQuery().list().stream()
                .filter(ShippedDeployment::is)
                .map(Deployment::getId)
                .collect(Collectors.toSet());
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key(file))
                .orderByProcessDefinitionVersion()
                .desc()
                .list()
                .stream()
                .filter(process -> shipped.contains(process.getDeploymentId()))
                .findFirst()
                .map(process -> read(repository.getProcessModel(process.getId())));
    }

    @Override
    public Map<String, String> groupNames() {
        return identity.createGroupQuery().list().stream()
                .collect(Collectors.toMap(
                        Group::getId, group -> Objects.requireNonNullElse(group.getName(), group.getId())));
    }

    @Override
    public List<Version> versions(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .orderByProcessDefinitionVersion()
                .desc()
                .list()
                .stream()
                .map(this::version)
                .toList();
    }

    @Override
    public Optional<String> content(String process, int version) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .processDefinitionVersion(version)
                        .singleResult())
                .map(definition -> read(repository.getProcessModel(definition.getId())));
    }

    @Override
    public String deploy(String origin, Map<String, String> files) {
        var deployment = repository.createDeployment().name(origin).source("workbench");
        files.forEach(deployment::addString);
        return deployment.deploy().getId();
    }

    @Override
    public List<String> faults(Map<String, String> files) {
        var toCheck = files.entrySet().stream()
                .map(file -> new ModelFile(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8)))
                .toList();
        return new ModelRules(words.vocabulary(), DeployedModels.of(engine))
                .faults(toCheck).stream().map(Fault::inWords).toList();
    }

    @Override
    public Rehearsal rehearse(Map<String, String> files) {
        var models =
                files.keySet().stream().filter(file -> file.endsWith(".bpmn")).toList();
        var finished = models.stream()
                .flatMap(
                        file -> content(file)
                                .map(before -> lookingBack.over(key(file), before, files.getOrDefault(file, before)))
                                .stream())
                .reduce(LookBack.none(), LookBack::and);
        return movingCases
                .forTrial(() -> {
                    deploy("预演", files);
                    return models.stream()
                            .map(file -> movingCases.move(key(file)))
                            .reduce(Rehearsal.none(), Rehearsal::and);
                })
                .lookingBack(finished);
    }

    @Override
    public Rehearsal rehearseMove(String process) {
        return movingCases.forTrial(() -> movingCases.move(process));
    }

    @Override
    public Rehearsal move(String process) {
        return movingCases.moveEachByItself(process);
    }

    private Deployed deployed(
            ResourceDefinition definition, Map<String, Deployment> deployments, long running, long behind) {
        var deployment = deployments.get(definition.getDeploymentId());
        var isShipped = deployment != null && ShippedDeployment.is(deployment);
        var file = ModelFile.fileName(definition.getResourceName());
        return new Deployed(
                file,
                definition.getKey(),
                Objects.requireNonNullElse(definition.getName(), definition.getKey()),
                definition.getVersion(),
                isShipped,
                deployment == null ? LocalDateTime.MIN : local(deployment.getDeploymentTime()),
                running,
                behind,
                !isShipped && isRenewed(file));
    }

    private boolean isRenewed(String file) {
        return shippedBefore(file)
                .filter(before -> !Optional.of(before).equals(shipped(file)))
                .isPresent();
    }

    private Version version(ProcessDefinition definition) {
        var deployment = repository
                .createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult();
        return new Version(
                definition.getVersion(),
                local(deployment.getDeploymentTime()),
                ShippedDeployment.is(deployment) ? "随系统提供" : Objects.requireNonNullElse(deployment.getName(), "建模工具部署"),
                runtime.createProcessInstanceQuery()
                        .processDefinitionId(definition.getId())
                        .count());
    }

    private Optional<ProcessDefinition> newest(String key) {
        return Optional.ofNullable(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult());
    }

    private long running(String key) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(key).count();
    }

    private long behind(ProcessDefinition newest) {
        return running(newest.getKey())
                - runtime.createProcessInstanceQuery()
                        .processDefinitionId(newest.getId())
                        .count();
    }

    private static String read(InputStream file) {
        try (file) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String key(String file) {
        return file.substring(0, file.lastIndexOf('.'));
    }

    private static LocalDateTime local(Date date) {
        return LocalDateTime.ofInstant(date.toInstant(), ZoneId.systemDefault());
    }
}
