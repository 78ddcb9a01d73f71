package org.lianxi.engine;

import org.camunda.bpm.engine.impl.ManagementServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/**
 * Operators run a job by hand. The engine takes a caller who may not for a job that has failed, and after three of them
 * the job never runs again: so who may not is turned away before the job is touched.
 */
final class OfficeManagementService extends ManagementServiceImpl {

    OfficeManagementService(ProcessEngineConfigurationImpl engine) {
        super(engine);
    }

    @Override
    public void executeJob(String jobId) {
        commandExecutor.execute(context -> {
            var job = context.getJobManager().findJobById(jobId);
            if (job != null) {
                context.getProcessEngineConfiguration()
                        .getCommandCheckers()
                        .forEach(checker -> checker.checkUpdateJob(job));
            }
            return jobId;
        });
        super.executeJob(jobId);
    }
}
