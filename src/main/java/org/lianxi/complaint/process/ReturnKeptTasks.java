package org.lianxi.complaint.process;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.lianxi.complaint.process.ComplaintProcess.Variables;
import org.lianxi.engine.WithoutAuthorization;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.PostsChanged;
import org.lianxi.organization.Recusals;
import org.lianxi.organization.SubstitutionsChanged;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Somebody who has taken up a task of a complaint and from today on must not know of it, by a new post or because they
 * stand in for somebody, does not keep the task: it goes back to those to whom the model offers it.
 */
@Component
class ReturnKeptTasks {

    private final TaskService tasks;
    private final Recusals recusals;
    private final WithoutAuthorization withoutAuthorization;

    /** The engine comes late: it is built with the beans that its models name. */
    ReturnKeptTasks(@Lazy TaskService tasks, Recusals recusals, WithoutAuthorization withoutAuthorization) {
        this.tasks = tasks;
        this.recusals = recusals;
        this.withoutAuthorization = withoutAuthorization;
    }

    /** Days begin and end without an event. */
    @Scheduled(cron = "0 7 * * * *")
    @EventListener({PostsChanged.class, SubstitutionsChanged.class})
    public void everywhere() {
        withoutAuthorization.run(() -> tasks
                .createTaskQuery()
                .processDefinitionKeyIn(ComplaintProcess.OF_COMPLAINT.toArray(String[]::new))
                .taskAssigned()
                .list()
                .stream()
                .filter(this::isKept)
                .forEach(task -> tasks.setAssignee(task.getId(), null)));
    }

    private boolean isKept(Task task) {
        var about = (String) tasks.getVariable(task.getId(), Variables.ABOUT.name());
        return recusals.isKept(task.getAssignee(), new UnitCode(about));
    }
}
