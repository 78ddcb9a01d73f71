package org.lianxi.engine;

import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.lianxi.engine.DeploymentGuard.ModelFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Models that analysts have deployed over those that came with the application. Each has one owner: from then on it is
 * the city's, and no release of the application puts its own version over it. The workbench offers that for comparison.
 */
final class CityModels {

    private static final Logger LOG = LoggerFactory.getLogger(CityModels.class);

    private final CommandExecutor commands;

    CityModels(CommandExecutor commands) {
        this.commands = commands;
    }

    /** Takes out of the deployment at the start what belongs to the city. */
    void leaveOut(DeploymentEntity shipped) {
        commands.execute(command -> {
            command.runWithoutAuthorization(() -> {
                var city = shipped.getResources().keySet().stream()
                        .filter(file -> isCitys(command, file))
                        .toList();
                city.forEach(shipped.getResources()::remove);
                if (!city.isEmpty()) {
                    LOG.info("Left as the city has changed them: {}", city);
                }
                return null;
            });
            return null;
        });
    }

    private static boolean isCitys(CommandContext command, String file) {
        return newestDeployment(command, file)
                .map(id -> command.getDeploymentManager().findDeploymentById(id))
                .filter(deployment -> !ShippedDeployment.is(deployment))
                .isPresent();
    }

    private static Optional<String> newestDeployment(CommandContext command, String file) {
        var name = ModelFile.fileName(file);
        var key = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        if (name.endsWith(".bpmn")) {
            return Optional.ofNullable(command.getProcessDefinitionManager().findLatestProcessDefinitionByKey(key))
                    .map(process -> process.getDeploymentId());
        }
        if (name.endsWith(".form")) {
            return Optional.ofNullable(command.getCamundaFormDefinitionManager().findLatestDefinitionByKey(key))
                    .map(form -> form.getDeploymentId());
        }
        return Optional.ofNullable(command.getDecisionDefinitionManager().findLatestDecisionDefinitionByKey(key))
                .map(decision -> decision.getDeploymentId());
    }
}
