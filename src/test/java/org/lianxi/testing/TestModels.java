package org.lianxi.testing;

import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.stereotype.Component;

/**
 * Deploys models that exist for one test and say nothing to anybody, past the guard that would ask them for clauses,
 * forms and the like: as if they stood there since before there was a guard.
 */
@Component
public class TestModels {

    private final ProcessEngineConfigurationImpl engine;

    TestModels(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    public DeploymentBuilder deployment() {
        var unguarded = new RepositoryServiceImpl();
        unguarded.setCommandExecutor(engine.getCommandExecutorTxRequired());
        return unguarded.createDeployment();
    }
}
