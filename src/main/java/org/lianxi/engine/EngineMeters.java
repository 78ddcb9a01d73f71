package org.lianxi.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Date;
import java.util.function.ToDoubleFunction;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What an operator watches of the engine: counts only, no case is named. Each is asked when it is collected. */
@Component
class EngineMeters implements MeterBinder {

    private final ObjectProvider<TaskService> tasks;
    private final ObjectProvider<RuntimeService> runtime;
    private final ObjectProvider<ManagementService> management;

    /** The services come late: the engine is built with the beans that its models name. */
    EngineMeters(
            ObjectProvider<TaskService> tasks,
            ObjectProvider<RuntimeService> runtime,
            ObjectProvider<ManagementService> management) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "lianxi.tasks.open", "tasks that wait for somebody", tasks, service -> service.createTaskQuery()
                .count());
        gauge(
                registry,
                "lianxi.tasks.overdue",
                "open tasks whose due date is over",
                tasks,
                service -> service.createTaskQuery().dueBefore(now()).count());
        gauge(
                registry,
                "lianxi.incidents",
                "incidents that wait for somebody",
                runtime,
                service -> service.createIncidentQuery().count());
        gauge(
                registry,
                "lianxi.jobs.failed",
                "jobs that have been tried for the last time",
                management,
                service -> service.createJobQuery().noRetriesLeft().count());
        gauge(
                registry,
                "lianxi.jobs.due",
                "jobs that could be done at this moment",
                management,
                service -> service.createJobQuery().executable().count());
    }

    private static <T> void gauge(
            MeterRegistry registry, String name, String meaning, ObjectProvider<T> service, ToDoubleFunction<T> count) {
        Gauge.builder(name, service, provider -> count.applyAsDouble(provider.getObject()))
                .description(meaning)
                .register(registry);
    }

    private static Date now() {
        return ClockUtil.getCurrentTime();
    }
}
