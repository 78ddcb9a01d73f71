package org.lianxi.engine;

import java.util.Collection;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.lianxi.engine.DeploymentGuard.ModelFile;

/**
 * Asks the guards before anything is deployed, and lets their sentence reach whoever deploys, without what the engine
 * wraps around it.
 */
final class OfficeRepositoryService extends RepositoryServiceImpl {

    private final Supplier<? extends Collection<DeploymentGuard>> guards;

    OfficeRepositoryService(Supplier<? extends Collection<DeploymentGuard>> guards) {
        this.guards = guards;
    }

    @Override
    public DeploymentWithDefinitions deployWithResult(DeploymentBuilderImpl deployment) {
        if (ShippedDeployment.NAME.equals(deployment.getDeployment().getName())) {
            // Unchanged files make no new version because another file has changed.
            deployment.enableDuplicateFiltering(true);
            new CityModels(commandExecutor).leaveOut(deployment.getDeployment());
            if (deployment.getDeployment().getResources().isEmpty()) {
                return deployment.getDeployment();
            }
        }
        var files = deployment.getDeployment().getResources();
        if (files != null && !files.isEmpty()) {
            var toCheck = files.values().stream()
                    .map(file -> new ModelFile(file.getName(), file.getBytes()))
                    .toList();
            guards.get().forEach(guard -> guard.check(toCheck, new DeployedModels(commandExecutor)));
        }
        return Refusals.bare(() -> super.deployWithResult(deployment));
    }
}
