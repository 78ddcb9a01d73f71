package org.lianxi.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.lianxi.kernel.MachineTime;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Camunda, set as this application needs it. What operators may tune stands in application.yaml instead. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    ProcessEnginePlugin officeEngine(
            ObjectProvider<CaseFacts> facts,
            ObjectProvider<TaskWatch> watches,
            ObjectProvider<TaskView> views,
            ObjectProvider<KeptPeople> kept,
            ObjectProvider<DeploymentGuard> guards,
            ListableBeanFactory beans,
            ObjectProvider<Clock> clock,
            ObjectProvider<MachineTime> time) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setFormService(new OfficeFormService(() -> facts.stream().toList()));
                engine.setTaskService(new OfficeTaskService(kept::getObject));
                engine.setManagementService(new OfficeManagementService(engine));
                engine.setFilterService(
                        new OfficeFilterService(() -> views.stream().toList(), clock::getObject));
                engine.setRepositoryService(
                        new OfficeRepositoryService(() -> guards.stream().toList()));
                engine.setIdentityService(new OfficeIdentityService());
                engine.setResourceAuthorizationProvider(new OfficeAuthorizations());
                engine.setAuthorizationService(new OfficeAuthorizationService());
                engine.setCustomSessionFactories(sessions());
                engine.setTenantIdProvider(new Secrecy.ByStartVariable());
                engine.setCustomPreBPMNParseListeners(with(
                        engine.getCustomPreBPMNParseListeners(),
                        new ModelGuard(),
                        new ServedTasks(name -> published(beans, name)),
                        new WatchedTasks(() -> watches.stream().toList())));
                engine.setExpressionManager(new GuardedExpressions(name -> published(beans, name)));
                // A stored filter must not be able to run an expression on the server.
                engine.setEnableExpressionsInStoredQueries(false);
                engine.setEnableExpressionsInAdhocQueries(false);
                engine.setCustomHistoryLevels(List.of(new OfficeHistory()));
                // Lists of ids are stored as JSON; serialized Java objects are not accepted.
                engine.setDefaultSerializationFormat("application/json");
                engine.setJavaSerializationFormatEnabled(false);
                engine.setDeserializationTypeValidationEnabled(true);
                // A changed cycle holds from its next time on, not only for newly deployed models.
                engine.setReevaluateTimeCycleWhenDue(true);
                // Nobody is ever denied what a group of theirs may: rights are granted or not there. To look whether
                // there is a
                // denial after all would read every right of every open task before each query.
                engine.setAuthorizationCheckRevokes(ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_NEVER);
                // Whoever is offered a task may work on it, not change its variables.
                engine.setDefaultUserPermissionNameForTask("TASK_WORK");
                engine.setUserResourceWhitelistPattern("[a-z0-9-]+");
                engine.setGroupResourceWhitelistPattern("[a-z0-9-]+");
            }

            @Override
            public void postInit(ProcessEngineConfigurationImpl engine) {
                var jobs = engine.getJobExecutor();
                jobs.setAcquireJobsCmdFactory(new JobsByBelievableTime(jobs, time));
            }
        };
    }

    /** What models may name: delegates, listeners and settings, and no other bean. */
    private static @Nullable Object published(ListableBeanFactory beans, String name) {
        if (beans.containsBean(name) && beans.isTypeMatch(name, PublishedSetting.class)) {
            return beans.getBean(name, PublishedSetting.class).value();
        }
        return beans.containsBean(name)
                        && Stream.of(JavaDelegate.class, TaskListener.class, ExecutionListener.class)
                                .anyMatch(type -> beans.isTypeMatch(name, type))
                ? beans.getBean(name)
                : null;
    }

    private static List<SessionFactory> sessions() {
        var sessions = new ArrayList<>(ToldFigures.factories());
        sessions.add(new NoBatches());
        sessions.add(new RightsOfGroups());
        return sessions;
    }

    private static List<BpmnParseListener> with(List<BpmnParseListener> present, BpmnParseListener... more) {
        var all = new ArrayList<BpmnParseListener>(present == null ? List.of() : present);
        all.addAll(List.of(more));
        return all;
    }
}
