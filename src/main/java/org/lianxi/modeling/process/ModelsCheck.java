package org.lianxi.modeling.process;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.Resource;
import org.lianxi.engine.DeployedModels;
import org.lianxi.engine.DeploymentGuard.ModelFile;
import org.lianxi.kernel.StartupCheck;
import org.lianxi.modeling.guard.Fault;
import org.lianxi.modeling.guard.ModelRules;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * The newest version of every deployed model, looked at as if it were deployed now: what was sound may lack a service,
 * a group or a form since. All are warnings: such a slip stops the steps that it touches, which lose nothing and can be
 * put right only while the application runs.
 */
@Component
class ModelsCheck implements StartupCheck, Ordered {

    private final RepositoryService repository;
    private final DeployedModels deployed;
    private final PublishedWords words;

    ModelsCheck(RepositoryService repository, ProcessEngineConfigurationImpl engine, PublishedWords words) {
        this.repository = repository;
        this.deployed = DeployedModels.of(engine);
        this.words = words;
    }

    @Override
    public List<Finding> findings() {
        var rules = new ModelRules(words.vocabulary(), deployed);
        return repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .asc()
                .list()
                .stream()
                .flatMap(model -> findings(model, rules))
                .toList();
    }

    /** After the database, whose faults would show up here as well. */
    @Override
    public int getOrder() {
        return 0;
    }

    /** Together with the forms of its deployment, to which it may be bound. */
    private Stream<Finding> findings(ProcessDefinition model, ModelRules rules) {
        var files = repository.getDeploymentResources(model.getDeploymentId()).stream()
                .filter(file ->
                        file.getName().endsWith(".form") || file.getName().equals(model.getResourceName()))
                .map(file -> new ModelFile(file.getName(), content(file)))
                .toList();
        return rules.faults(files).stream()
                .filter(fault -> model.getResourceName().endsWith(fault.file()))
                .map(fault -> Finding.warning(sentence(model, fault)));
    }

    private static byte[] content(Resource file) {
        return ((ResourceEntity) file).getBytes();
    }

    private static String sentence(ProcessDefinition model, Fault fault) {
        return "模型“%s”（%s 第%d版）的%s%s。（代码：%s）"
                .formatted(
                        Optional.ofNullable(model.getName()).orElse(model.getKey()),
                        model.getKey(),
                        model.getVersion(),
                        fault.place(),
                        fault.sentence(),
                        fault.code());
    }
}
