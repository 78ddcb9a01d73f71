package org.lianxi.engine;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.history.HistoricActivityStatistics;
import org.camunda.bpm.engine.impl.ActivityStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.DeploymentStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.HistoricActivityStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.ProcessDefinitionStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricStatisticsManager;
import org.camunda.bpm.engine.impl.persistence.entity.StatisticsManager;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.camunda.bpm.engine.management.DeploymentStatistics;
import org.camunda.bpm.engine.management.ProcessDefinitionStatistics;

/**
 * The engine's statistics count all instances, whoever asks: whoever sees three cases and reads four knows of the one
 * that is kept from them. So figures of a model are told to those only who may know of all its cases.
 */
final class ToldFigures {

    private ToldFigures() {}

    static List<SessionFactory> factories() {
        return List.of(
                new Factory(StatisticsManager.class, OfRunning::new),
                new Factory(HistoricStatisticsManager.class, OfHistory::new));
    }

    private record Factory(Class<?> type, Supplier<Session> opened) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return type;
        }

        @Override
        public Session openSession() {
            return opened.get();
        }
    }

    /** Whether the caller may know of as many as there are. */
    private static boolean knowsAll(Supplier<Long> count) {
        var context = Context.getCommandContext();
        if (context.getAuthentication() == null) {
            return true;
        }
        long known = context.runWithoutAuthorization(count::get);
        var checked = context.isTenantCheckEnabled();
        context.disableTenantCheck();
        try {
            return known == context.runWithoutAuthorization(count::get);
        } finally {
            if (checked) {
                context.enableTenantCheck();
            }
        }
    }

    private static final class OfRunning extends StatisticsManager {

        @Override
        public List<ProcessDefinitionStatistics> getStatisticsGroupedByProcessDefinitionVersion(
                ProcessDefinitionStatisticsQueryImpl query, Page page) {
            return super.getStatisticsGroupedByProcessDefinitionVersion(query, page).stream()
                    .filter(figures -> knowsAllOfModel(figures.getId()))
                    .toList();
        }

        @Override
        public List<ActivityStatistics> getStatisticsGroupedByActivity(ActivityStatisticsQueryImpl query, Page page) {
            return knowsAllOfModel(query.getProcessDefinitionId())
                    ? super.getStatisticsGroupedByActivity(query, page)
                    : List.of();
        }

        @Override
        public List<DeploymentStatistics> getStatisticsGroupedByDeployment(
                DeploymentStatisticsQueryImpl query, Page page) {
            return super.getStatisticsGroupedByDeployment(query, page).stream()
                    .filter(figures -> knowsAll(() -> Context.getProcessEngineConfiguration()
                            .getRuntimeService()
                            .createProcessInstanceQuery()
                            .deploymentId(figures.getId())
                            .count()))
                    .toList();
        }

        private static boolean knowsAllOfModel(String definition) {
            return knowsAll(() -> Context.getProcessEngineConfiguration()
                    .getRuntimeService()
                    .createProcessInstanceQuery()
                    .processDefinitionId(definition)
                    .count());
        }
    }

    private static final class OfHistory extends HistoricStatisticsManager {

        @Override
        public List<HistoricActivityStatistics> getHistoricStatisticsGroupedByActivity(
                HistoricActivityStatisticsQueryImpl query, Page page) {
            var knowsAll = knowsAll(() -> Context.getProcessEngineConfiguration()
                    .getHistoryService()
                    .createHistoricProcessInstanceQuery()
                    .processDefinitionId(query.getProcessDefinitionId())
                    .count());
            return knowsAll ? super.getHistoricStatisticsGroupedByActivity(query, page) : List.of();
        }
    }
}
