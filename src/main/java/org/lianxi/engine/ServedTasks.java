package org.lianxi.engine;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * Lets a user task name the bean that serves it as the property {@code service}, because element templates of the
 * Camunda Modeler can write a property but no task listener. It is the same as that bean listening to create and
 * complete.
 */
final class ServedTasks extends AbstractBpmnParseListener {

    private final Function<String, @Nullable Object> publishedBean;

    ServedTasks(Function<String, @Nullable Object> publishedBean) {
        this.publishedBean = publishedBean;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        service(element).ifPresent(bean -> {
            TaskListener served = task -> listener(bean).notify(task);
            var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            Stream.of(TaskListener.EVENTNAME_CREATE, TaskListener.EVENTNAME_COMPLETE)
                    .forEach(event -> definition.addTaskListener(event, served));
        });
    }

    private TaskListener listener(String bean) {
        if (publishedBean.apply(bean) instanceof TaskListener listener) {
            return listener;
        }
        throw new IllegalStateException("There is no task listener '%s'".formatted(bean));
    }

    private static Optional<String> service(Element task) {
        return Optional.ofNullable(task.element("extensionElements"))
                .map(extensions -> extensions.elementNS(ModelGuard.CAMUNDA, "properties"))
                .stream()
                .flatMap(properties -> properties.elementsNS(ModelGuard.CAMUNDA, "property").stream())
                .filter(property -> "service".equals(property.attribute("name")))
                .map(property -> property.attribute("value"))
                .findFirst();
    }
}
