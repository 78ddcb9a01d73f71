package org.lianxi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;

/** Camunda alone, on the same models without our listeners and with delegates that do nothing. */
final class BareEngine {

    private BareEngine() {}

    static ProcessEngine on(String jdbcUrl) throws IOException {
        var configuration = (ProcessEngineConfigurationImpl) new StandaloneProcessEngineConfiguration()
                .setJdbcUrl(jdbcUrl)
                .setJdbcDriver("org.postgresql.Driver")
                .setJdbcUsername("postgres")
                .setJdbcPassword("")
                .setDatabaseSchemaUpdate("true")
                .setHistory("full")
                .setJobExecutorActivate(false)
                .setProcessEngineName("bare");
        configuration.setDefaultSerializationFormat("application/json");
        configuration.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
        // What a delegate of ours sets in the application, the expressions of the models find here.
        configuration.setBeans(Map.of(
                "nothing",
                (JavaDelegate) execution -> {},
                "meetingRhythm",
                "R1/2999-12-31T00:00:00/P1D",
                "receiptReminderAt",
                MeetingCycle.NEVER));
        var engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment();
        try (var files = Files.list(Path.of("processes"))) {
            files.filter(file -> file.toString().endsWith(".bpmn"))
                    .forEach(file ->
                            deployment.addModelInstance(file.getFileName().toString(), stripped(file)));
        }
        deployment.deploy();
        return engine;
    }

    private static BpmnModelInstance stripped(Path file) {
        var model = Bpmn.readModelFromFile(file.toFile());
        for (var type : List.of(CamundaTaskListener.class, CamundaExecutionListener.class)) {
            model.getModelElementsByType(type)
                    .forEach(listener -> listener.getParentElement().removeChildElement(listener));
        }
        model.getModelElementsByType(ServiceTask.class)
                .forEach(task -> task.setCamundaDelegateExpression("${nothing}"));
        model.getModelElementsByType(SendTask.class).forEach(task -> task.setCamundaDelegateExpression("${nothing}"));
        return model;
    }
}
