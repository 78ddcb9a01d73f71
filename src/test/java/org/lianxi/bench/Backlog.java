package org.lianxi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/** The jobs that one engine has to do now, and its job executor, which is off but while it drains them. */
record Backlog(ProcessEngine engine) {

    private static final Duration LONGEST = Duration.ofHours(1);

    JobExecutor executor() {
        return ((ProcessEngineImpl) engine).getProcessEngineConfiguration().getJobExecutor();
    }

    /** As many threads, as large bites and as long breaks as the other's. */
    void workLike(JobExecutor other) {
        var executor = executor();
        executor.setMaxJobsPerAcquisition(other.getMaxJobsPerAcquisition());
        executor.setLockTimeInMillis(other.getLockTimeInMillis());
        executor.setWaitTimeInMillis(other.getWaitTimeInMillis());
        executor.setMaxWait(other.getMaxWait());
    }

    long jobs() {
        return engine.getManagementService().createJobQuery().executable().count();
    }

    /** Lets the job executor work until nothing is due, and returns how many seconds it took. */
    double drain() throws InterruptedException {
        var start = System.nanoTime();
        executor().start();
        try {
            while (jobs() > 0) {
                if (System.nanoTime() - start > LONGEST.toNanos()) {
                    throw new AssertionError("%d jobs are left after %s".formatted(jobs(), LONGEST));
                }
                Thread.sleep(100);
            }
            return (System.nanoTime() - start) / 1e9;
        } finally {
            executor().shutdown();
            assertThat(engine.getManagementService()
                            .createJobQuery()
                            .noRetriesLeft()
                            .count())
                    .isZero();
        }
    }

    long ended(String element) {
        return engine.getHistoryService()
                .createHistoricActivityInstanceQuery()
                .activityId(element)
                .finished()
                .count();
    }
}
