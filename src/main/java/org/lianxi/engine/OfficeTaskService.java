package org.lianxi.engine;

import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import org.lianxi.kernel.Refusal;

/**
 * The other door to a completion ({@code POST /task/{id}/complete}). It treats what comes with the completion as the
 * form's answers, so that no caller can set a flag that a gateway reads. Whoever comes second to a task is told so.
 */
final class OfficeTaskService extends TaskServiceImpl {

    @Override
    public TaskQuery createTaskQuery() {
        return new OfficeTaskQuery(commandExecutor);
    }

    @Override
    public void claim(String taskId, @Nullable String person) {
        try {
            super.claim(taskId, person);
        } catch (TaskAlreadyClaimedException taken) {
            throw new Refusal("task.already-claimed", "这项任务已经由他人认领。请刷新待办列表查看最新情况。");
        } catch (NullValueException | AuthorizationException refused) {
            throw isGone(commandExecutor, taskId)
                    ? new Refusal("task.already-done", "这项任务已经由他人办结或已被撤销。请刷新待办列表查看最新情况。")
                    : refused;
        }
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
