package org.lianxi.engine;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.jspecify.annotations.Nullable;
import org.lianxi.kernel.Refusal;

/** Finds the sentence for people inside what the engine wraps around it. */
final class Refusals {

    private Refusals() {}

    /**
     * Submits a form.
     *
     * @param taskIsGone asked where the engine refuses: when somebody else has just completed the task, the right to
     *     work on it may be gone before the task is
     */
    static <T extends @Nullable Object> T unwrapped(Supplier<T> work, BooleanSupplier taskIsGone) {
        try {
            return work.get();
        } catch (NullValueException | AuthorizationException refused) {
            throw taskIsGone.getAsBoolean() ? alreadyDone() : refusalIn(refused);
        } catch (OptimisticLockingException atTheSameTime) {
            throw new Refusal("task.done-at-the-same-time", "另一位同事刚刚提交了同一项任务，您填写的内容没有提交。请刷新待办列表查看最新情况。");
        } catch (ProcessEngineException wrapped) {
            var refusal = refusalIn(wrapped);
            throw refusal == wrapped && taskIsGone.getAsBoolean() ? alreadyDone() : refusal;
        }
    }

    /** The task is not there any more, and what was just asked of it was not done. */
    static Refusal alreadyDone() {
        return new Refusal("task.already-done", "这项任务已经由他人办结或已被撤销，您的操作没有生效，填写的内容没有提交。请刷新待办列表查看最新情况。");
    }

    /** Any other call that may meet a refusal on its way. */
    static <T> T bare(Supplier<T> work) {
        try {
            return work.get();
        } catch (ProcessEngineException wrapped) {
            throw refusalIn(wrapped);
        }
    }

    private static RuntimeException refusalIn(ProcessEngineException wrapped) {
        for (Throwable cause = wrapped; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return wrapped;
    }
}
