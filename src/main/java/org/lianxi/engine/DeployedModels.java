package org.lianxi.engine;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

/** What the engine's tables say of models, forms and groups, whoever asks. */
public final class DeployedModels implements DeploymentGuard.Deployed {

    private final CommandExecutor commands;

    DeployedModels(CommandExecutor commands) {
        this.commands = commands;
    }

    /** The same for whoever asks when the engine stands. */
    public static DeployedModels of(ProcessEngineConfigurationImpl engine) {
        return new DeployedModels(engine.getCommandExecutorTxRequired());
    }

    @Override
    public boolean hasProcess(String key) {
        return commands.execute(
                command -> command.getProcessDefinitionManager().findLatestProcessDefinitionByKey(key) != null);
    }

    @Override
    public boolean hasDecision(String key) {
        return commands.execute(
                command -> command.getDecisionDefinitionManager().findLatestDecisionDefinitionByKey(key) != null);
    }

    @Override
    public Optional<byte[]> form(String id) {
        return commands.execute(command -> Optional.ofNullable(
                        command.getCamundaFormDefinitionManager().findLatestDefinitionByKey(id))
                .map(form -> command.getResourceManager()
                        .findResourceByDeploymentIdAndResourceName(form.getDeploymentId(), form.getResourceName())
                        .getBytes()));
    }

    @Override
    public Set<String> groups() {
        return commands.execute(command -> command.runWithoutAuthorization(
                () -> command.getReadOnlyIdentityProvider().createGroupQuery(command).list().stream()
                        .map(Group::getId)
                        .collect(Collectors.toSet())));
    }
}
