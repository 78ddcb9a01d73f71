package org.lianxi.engine;

import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/**
 * The other door to a completion ({@code POST /task/{id}/complete}). It treats what comes with the completion as the
 * form's answers, so that no caller can set a flag that a gateway reads.
 */
final class OfficeTaskService extends TaskServiceImpl {

    @Override
    public TaskQuery createTaskQuery() {
        return new OfficeTaskQuery(commandExecutor);
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, Map.of());
    }

    @Override
    public void complete(String taskId, @Nullable Map<String, Object> answers) {
        submit(taskId, answers, () -> {
            super.complete(taskId, Map.of());
            return taskId;
        });
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> answers, boolean deserializeValues) {
        return submit(taskId, answers, () -> super.completeWithVariablesInReturn(taskId, Map.of(), deserializeValues));
    }

    private <T> T submit(String taskId, @Nullable Map<String, Object> answers, Supplier<T> work) {
        return Refusals.unwrapped(
                () -> AnswersInHand.during(taskId, answers == null ? Map.of() : answers, work),
                () -> isGone(commandExecutor, taskId));
    }

    /** Whether no task has the id any more, whoever asks. */
    static boolean isGone(CommandExecutor engine, String taskId) {
        return engine.execute(context -> context.getTaskManager().findTaskById(taskId) == null);
    }
}
