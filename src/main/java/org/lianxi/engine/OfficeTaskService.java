package org.lianxi.engine;

import java.io.InputStream;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import org.lianxi.kernel.Refusal;

/**
 * The other door to a completion ({@code POST /task/{id}/complete}). It treats what comes with the completion as the
 * form's answers, so that no caller can set a flag that a gateway reads. Whoever comes second to a task is told so. No
 * task of a matter that is kept from somebody is put upon them or offered to them, whoever asks for it.
 */
final class OfficeTaskService extends TaskServiceImpl {

    private final Supplier<KeptPeople> kept;

    OfficeTaskService(Supplier<KeptPeople> kept) {
        this.kept = kept;
    }

    @Override
    public TaskQuery createTaskQuery() {
        return new OfficeTaskQuery(commandExecutor);
    }

    /** People claim for themselves; who puts a task upon somebody else must have the right to assign it. */
    @Override
    public void claim(String taskId, @Nullable String person) {
        var caller = caller();
        if (person != null && caller != null && !person.equals(caller)) {
            throw new Refusal("task.claim-for-another", "任务只能由本人认领，不能替他人认领。需要他人代办的，请在“代理”页面登记。");
        }
        mayKnow(taskId, person);
        try {
            super.claim(taskId, person);
        } catch (TaskAlreadyClaimedException taken) {
            throw new Refusal("task.already-claimed", "这项任务已经由他人认领。请刷新待办列表查看最新情况。");
        } catch (OptimisticLockingException atTheSameTime) {
            throw new Refusal("task.claimed-at-the-same-time", "同一项任务刚刚被他人认领或者正在调整，认领没有成功。请刷新待办列表后重试。");
        } catch (NullValueException | AuthorizationException refused) {
            throw isGone(commandExecutor, taskId) ? Refusals.alreadyDone() : refused;
        }
    }

    /** Whoever claimed a task by mistake gives it back; anything else about its assignee needs the right to assign. */
    @Override
    public void setAssignee(String taskId, @Nullable String person) {
        mayKnow(taskId, person);
        var caller = caller();
        commandExecutor.execute(context -> {
            var task = context.getTaskManager().findTaskById(taskId);
            if (person == null && caller != null && task != null && caller.equals(task.getAssignee())) {
                context.runWithoutAuthorization(() -> {
                    super.setAssignee(taskId, null);
                    return taskId;
                });
            } else {
                super.setAssignee(taskId, person);
            }
            return taskId;
        });
    }

    @Override
    public void setOwner(String taskId, @Nullable String person) {
        mayKnow(taskId, person);
        super.setOwner(taskId, person);
    }

    @Override
    public void delegateTask(String taskId, String person) {
        mayKnow(taskId, person);
        super.delegateTask(taskId, person);
    }

    @Override
    public void addCandidateUser(String taskId, String person) {
        mayKnow(taskId, person);
        super.addCandidateUser(taskId, person);
    }

    @Override
    public void addUserIdentityLink(String taskId, String person, String kind) {
        mayKnow(taskId, person);
        super.addUserIdentityLink(taskId, person, kind);
    }

    @Override
    public void saveTask(Task task) {
        if (task instanceof TaskEntity stored && stored.getRevision() > 0) {
            mayKnow(task.getId(), task.getAssignee());
            mayKnow(task.getId(), task.getOwner());
        }
        super.saveTask(task);
    }

    /** For whoever must not know of the matter themselves there is no such task. */
    private void mayKnow(String taskId, @Nullable String person) {
        if (person == null) {
            return;
        }
        var task = commandExecutor.execute(context -> context.getTaskManager().findTaskById(taskId));
        if (task == null) {
            throw Refusals.alreadyDone();
        }
        var about = Secrecy.about(task.getTenantId());
        if (about == null) {
            return;
        }
        var caller = caller();
        if (caller != null && kept.get().isKept(caller, about)) {
            throw Refusals.alreadyDone();
        }
        if (kept.get().isKept(person, about)) {
            throw new Refusal("task.kept-from-person", "所选人员应当回避这一事项，任务没有交给该人员。请另选人员。");
        }
    }

    @Override
    public void resolveTask(String taskId) {
        throw noWayRound();
    }

    @Override
    public void resolveTask(String taskId, @Nullable Map<String, Object> variables) {
        throw noWayRound();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode) {
        throw noWayRound();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, @Nullable String message) {
        throw noWayRound();
    }

    @Override
    public void handleBpmnError(
            String taskId, String errorCode, @Nullable String message, @Nullable Map<String, Object> variables) {
        throw noWayRound();
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode) {
        throw noWayRound();
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, @Nullable Map<String, Object> variables) {
        throw noWayRound();
    }

    @Override
    public Comment createComment(@Nullable String taskId, @Nullable String processInstance, String message) {
        throw nothingBesideTheCase();
    }

    @Override
    public void addComment(@Nullable String taskId, @Nullable String processInstance, String message) {
        throw nothingBesideTheCase();
    }

    @Override
    public Attachment createAttachment(
            String type,
            @Nullable String taskId,
            @Nullable String processInstance,
            String name,
            String description,
            InputStream content) {
        throw nothingBesideTheCase();
    }

    @Override
    public Attachment createAttachment(
            String type,
            @Nullable String taskId,
            @Nullable String processInstance,
            String name,
            String description,
            String url) {
        throw nothingBesideTheCase();
    }

    /** The engine would keep these outside the record of the case, and asks nobody whether they may add them. */
    private static Refusal nothingBesideTheCase() {
        return new Refusal("task.nothing-beside-the-case", "批注和附件不在这里保存，以免游离于案卷之外；请把意见写在表单的说明栏里。");
    }

    /** These calls would set flags, or end a step, past the form and its use case. */
    private static Refusal noWayRound() {
        return new Refusal("task.only-by-form", "任务只能通过填写并提交表单来办理，这项操作没有执行。");
    }

    private @Nullable String caller() {
        return commandExecutor.execute(context -> {
            var authentication = context.getAuthentication();
            return authentication == null ? null : authentication.getUserId();
        });
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

    /** Whether no task has the id any more that the caller may know of, whatever their rights. */
    static boolean isGone(CommandExecutor engine, String taskId) {
        return engine.execute(context -> {
            var task = context.getTaskManager().findTaskById(taskId);
            return task == null || !context.getTenantManager().isAuthenticatedTenant(task.getTenantId());
        });
    }
}
