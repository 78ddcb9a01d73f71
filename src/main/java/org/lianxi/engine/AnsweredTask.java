package org.lianxi.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * The code behind one user task. The model names it as task listener on <em>create</em> and on <em>complete</em>.
 *
 * <p>On completion it hands the form's answers to one use case and sets the flags that gateways read. A
 * {@link org.lianxi.kernel.Refusal} rolls the completion back: the task stays open and the person reads the sentence.
 */
public abstract class AnsweredTask implements TaskListener {

    @Override
    public final void notify(DelegateTask task) {
        var open = new OpenTask(task);
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> opened(open);
            case EVENTNAME_COMPLETE -> answered(open, AnswersInHand.of(task.getId()));
            default ->
                throw new IllegalStateException("%s listens to create and complete, not to %s"
                        .formatted(getClass().getSimpleName(), task.getEventName()));
        }
    }

    /** The task was created: set its due date. */
    protected void opened(OpenTask task) {}

    /** The person submitted the form. */
    protected abstract void answered(OpenTask task, Answers answers);
}
