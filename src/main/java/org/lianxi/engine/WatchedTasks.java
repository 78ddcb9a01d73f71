package org.lianxi.engine;

import java.util.Collection;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Lets every {@link TaskWatch} see every user task of every model, without a trace in the model. */
final class WatchedTasks extends AbstractBpmnParseListener {

    private final Supplier<? extends Collection<TaskWatch>> watches;

    WatchedTasks(Supplier<? extends Collection<TaskWatch>> watches) {
        this.watches = watches;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskListener created = task -> watches.get().forEach(watch -> watch.created(new OpenTask(task)));
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
                .getTaskDefinition()
                .addTaskListener(TaskListener.EVENTNAME_CREATE, created);
    }
}
