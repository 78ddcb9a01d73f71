package org.lianxi.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;

/** Camunda alone, on the same models and decision tables without our code. */
final class BareEngine {

    static final String NOTHING = "nothing";

    private BareEngine() {}

    static ProcessEngine on(String jdbcUrl) throws IOException {
        return on(pool(jdbcUrl));
    }

    static ProcessEngine on(DataSource database) throws IOException {
        var configuration = (ProcessEngineConfigurationImpl) new StandaloneProcessEngineConfiguration()
                .setDatabaseSchemaUpdate("true")
                .setHistory("full")
                .setJobExecutorActivate(false)
                .setProcessEngineName("bare");
        // As Spring Boot gives the application: the same pool, and ids that are not fetched from the database.
        configuration.setDataSource(database);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setDefaultSerializationFormat("application/json");
        configuration.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
        configuration.setBeans(beans());
        var engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment();
        try (var files = Files.list(Path.of("processes"))) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                if (name.endsWith(".bpmn")) {
                    deployment.addModelInstance(name, stripped(file));
                } else if (name.endsWith(".dmn")) {
                    deployment.addString(name, Files.readString(file));
                }
            }
        }
        deployment.deploy();
        return engine;
    }

    static DataSource pool(String jdbcUrl) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(jdbcUrl);
        pool.setUsername("postgres");
        return pool;
    }

    /** What a delegate of ours sets in the application, the expressions of the models find here. */
    private static Map<Object, Object> beans() {
        var beans = new HashMap<Object, Object>(BareApproval.delegates());
        beans.put(NOTHING, (JavaDelegate) execution -> {});
        beans.put("meetingRhythm", "R1/2999-12-31T00:00:00/P1D");
        beans.put("receiptReminderAt", MeetingCycle.NEVER);
        return beans;
    }

    /** Without our listeners, and with delegates that do what the models need to go on, mostly nothing. */
    static BpmnModelInstance stripped(Path file) {
        var model = Bpmn.readModelFromFile(file.toFile());
        for (var type : List.of(CamundaTaskListener.class, CamundaExecutionListener.class)) {
            model.getModelElementsByType(type)
                    .forEach(listener -> listener.getParentElement().removeChildElement(listener));
        }
        model.getModelElementsByType(ServiceTask.class)
                .forEach(task -> task.setCamundaDelegateExpression(delegate(task.getCamundaDelegateExpression())));
        model.getModelElementsByType(SendTask.class)
                .forEach(task -> task.setCamundaDelegateExpression(delegate(task.getCamundaDelegateExpression())));
        // The terms of our calendar, which Camunda alone does not read.
        model.getModelElementsByType(TimeDuration.class)
                .forEach(term -> term.setTextContent(term.getTextContent().replaceAll("^[WN]D(\\d+)$", "P$1D")));
        return model;
    }

    private static String delegate(String ours) {
        return BareApproval.delegates().keySet().stream()
                .map("${%s}"::formatted)
                .filter(ours::equals)
                .findFirst()
                .orElse("${%s}".formatted(NOTHING));
    }
}
