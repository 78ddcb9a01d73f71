package org.lianxi.engine;

import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.AcquireJobsCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.lianxi.kernel.MachineTime;
import org.springframework.beans.factory.ObjectProvider;

/** Takes no job while this machine's clock is wrong: a timer that fires early decides from a silence that was none. */
class JobsByBelievableTime implements AcquireJobsCommandFactory {

    private final JobExecutor jobs;
    private final ObjectProvider<MachineTime> time;

    JobsByBelievableTime(JobExecutor jobs, ObjectProvider<MachineTime> time) {
        this.jobs = jobs;
        this.time = time;
    }

    @Override
    public Command<AcquiredJobs> getCommand(int atMost) {
        return time.getObject().isBelievable() ? new AcquireJobsCmd(jobs, atMost) : context -> new AcquiredJobs(atMost);
    }
}
