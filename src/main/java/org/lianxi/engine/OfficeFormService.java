package org.lianxi.engine;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import org.lianxi.kernel.CaseNumber;

/**
 * The door through which forms are shown and submitted. What a form shows is read now, from the capability's
 * {@link CaseFacts}; what is submitted goes to the listeners as {@link Answers} and never becomes a variable.
 */
final class OfficeFormService extends FormServiceImpl {

    private final ShownForms shownForms;

    /** @param capabilities asked at each use, because they are wired after the engine */
    OfficeFormService(Supplier<? extends Collection<CaseFacts>> capabilities) {
        this.shownForms = new ShownForms(capabilities);
    }

    @Override
    public VariableMap getTaskFormVariables(
            String taskId, @Nullable Collection<String> names, boolean deserializeObjectValues) {
        // The engine checks the reader's right; flags and ids of the process are nothing that people read.
        super.getTaskFormVariables(taskId, List.of(), deserializeObjectValues);
        return inEngine(() -> {
            var task = task(taskId);
            return shownForms.facts(process(task), open(task), deployedForm(taskId));
        });
    }

    @Override
    public InputStream getDeployedTaskForm(String taskId) {
        var form = deployedForm(taskId);
        return inEngine(() -> {
            var task = task(taskId);
            return shownForms.withOptions(process(task), open(task), form);
        });
    }

    @Override
    public InputStream getDeployedStartForm(String processDefinitionId) {
        var form = ShownForms.read(super.getDeployedStartForm(processDefinitionId));
        return inEngine(() -> shownForms.withOptions(
                definitionKey(processDefinitionId), new OpenForm(reader(), "", Optional.empty(), name -> null), form));
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> answers) {
        submitTask(taskId, answers, () -> {
            super.submitTaskForm(taskId, Map.of());
            return taskId;
        });
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> answers, boolean deserializeValues) {
        return submitTask(
                taskId, answers, () -> super.submitTaskFormWithVariablesInReturn(taskId, Map.of(), deserializeValues));
    }

    @Override
    public ProcessInstance submitStartForm(String processDefinitionId, Map<String, Object> answers) {
        return submitStartForm(processDefinitionId, null, answers);
    }

    /** The business key that a caller proposes is not used: the case number is given by the case's own register. */
    @Override
    public ProcessInstance submitStartForm(
            String processDefinitionId, @Nullable String ignoredBusinessKey, Map<String, Object> answers) {
        return submit(
                processDefinitionId, answers, () -> super.submitStartForm(processDefinitionId, Map.of()), () -> false);
    }

    private <T> T submitTask(String taskId, @Nullable Map<String, Object> answers, Supplier<T> work) {
        return submit(taskId, answers, work, () -> OfficeTaskService.isGone(commandExecutor, taskId));
    }

    private static <T> T submit(
            String form, @Nullable Map<String, Object> answers, Supplier<T> work, BooleanSupplier taskIsGone) {
        return Refusals.unwrapped(
                () -> AnswersInHand.during(form, answers == null ? Map.of() : answers, work), taskIsGone);
    }

    private String deployedForm(String taskId) {
        return ShownForms.read(super.getDeployedTaskForm(taskId));
    }

    private <T> T inEngine(Supplier<T> work) {
        return commandExecutor.execute(context -> work.get());
    }

    private static TaskEntity task(String taskId) {
        return Context.getCommandContext().getTaskManager().findTaskById(taskId);
    }

    private static String process(TaskEntity task) {
        return definitionKey(task.getProcessDefinitionId());
    }

    private static String definitionKey(String processDefinitionId) {
        return Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(processDefinitionId)
                .getKey();
    }

    private static OpenForm open(TaskEntity task) {
        return new OpenForm(
                reader(),
                task.getTaskDefinitionKey(),
                Optional.ofNullable(task.getExecution().getProcessBusinessKey()).map(CaseNumber::new),
                task::getVariable);
    }

    private static String reader() {
        var authentication =
                Context.getProcessEngineConfiguration().getIdentityService().getCurrentAuthentication();
        return authentication == null ? "" : Objects.toString(authentication.getUserId(), "");
    }
}
