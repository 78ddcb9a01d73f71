package org.lianxi.engine;

import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;

/** Lets the sentence of {@link ModelGuard} reach whoever deploys, without what the engine wraps around it. */
final class OfficeRepositoryService extends RepositoryServiceImpl {

    @Override
    public DeploymentWithDefinitions deployWithResult(DeploymentBuilderImpl deployment) {
        return Refusals.bare(() -> super.deployWithResult(deployment));
    }
}
