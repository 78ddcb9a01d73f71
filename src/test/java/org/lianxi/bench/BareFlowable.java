package org.lianxi.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.common.engine.impl.identity.Authentication;
import org.flowable.common.engine.impl.persistence.StrongUuidGenerator;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.task.api.Task;

/**
 * Flowable alone, on the models of meetings as {@link BareEngine} strips them, driven as {@link CycleDriver} drives
 * Camunda: look for tasks, claim, complete, run jobs.
 */
record BareFlowable(ProcessEngine engine) {

    private static final List<String> MODELS = List.of("topic", "meeting", "meeting-circulation", "meeting-minutes");
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String FLOWABLE = "http://flowable.org/bpmn";

    static BareFlowable on(String jdbcUrl) throws IOException {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(BareEngine.pool(jdbcUrl));
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistoryLevel(HistoryLevel.FULL);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setAsyncExecutorActivate(false);
        configuration.setBeans(beans());
        var engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment().disableSchemaValidation();
        for (var name : MODELS) {
            deployment.addBytes(name + ".bpmn20.xml", converted(Path.of("processes", name + ".bpmn")));
        }
        deployment.deploy();
        return new BareFlowable(engine);
    }

    private static Map<Object, Object> beans() {
        var beans = new HashMap<Object, Object>();
        beans.put(BareEngine.NOTHING, (JavaDelegate) execution -> {});
        beans.put("receiptReminderAt", MeetingCycle.NEVER);
        return beans;
    }

    /**
     * What Flowable says otherwise than Camunda: its namespace, how a job begins, how a called case gets its number.
     */
    private static byte[] converted(Path file) {
        var model = BareEngine.stripped(file);
        for (var call : model.getModelElementsByType(CallActivity.class)) {
            call.getExtensionElements().getChildElementsByType(CamundaIn.class).stream()
                    .filter(in -> in.getCamundaBusinessKey() != null)
                    .forEach(call.getExtensionElements()::removeChildElement);
            call.setAttributeValueNs(CAMUNDA, "businessKey", "${execution.processInstanceBusinessKey}");
        }
        return Bpmn.convertToString(model)
                .replace(CAMUNDA, FLOWABLE)
                .replace("asyncBefore=", "async=")
                .replace("sendTask", "serviceTask")
                .getBytes(StandardCharsets.UTF_8);
    }

    void start(String process, String caseNumber, Map<String, Object> variables) {
        engine.getRuntimeService().startProcessInstanceByKey(process, caseNumber, variables);
    }

    void tell(String message, String caseNumber, Map<String, Object> variables) {
        var awaited = engine.getRuntimeService()
                .createExecutionQuery()
                .messageEventSubscriptionName(message)
                .processInstanceBusinessKey(caseNumber, true)
                .singleResult();
        engine.getRuntimeService().messageEventReceived(message, awaited.getId(), variables);
    }

    /** Works on the case until nothing is left to do in it; tasks that no step names stay open. */
    void work(String caseNumber, Map<String, Step> steps) {
        for (var moved = true; moved; ) {
            moved = false;
            for (var task : engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceBusinessKey(caseNumber)
                    .list()) {
                var step = steps.get(task.getTaskDefinitionKey());
                moved |= step != null && complete(task, step);
            }
            moved |= runJobs(caseNumber);
        }
    }

    long finished(String process) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .finished()
                .count();
    }

    private boolean complete(Task task, Step step) {
        var tasks = engine.getTaskService();
        if (tasks.createTaskQuery().taskId(task.getId()).count() == 0) {
            return false;
        }
        var person = step.person().isEmpty() ? tasks.getVariable(task.getId(), "unit") + "-liaison" : step.person();
        try {
            Authentication.setAuthenticatedUserId(person);
            tasks.claim(task.getId(), person);
            tasks.complete(task.getId(), step.flags());
        } finally {
            Authentication.setAuthenticatedUserId(null);
        }
        return true;
    }

    private boolean runJobs(String caseNumber) {
        var ran = false;
        for (var instance : engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .list()) {
            for (var job : engine.getManagementService()
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .list()) {
                engine.getManagementService().executeJob(job.getId());
                ran = true;
            }
        }
        return ran;
    }
}
