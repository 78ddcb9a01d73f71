package org.lianxi.complaint.process;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.lianxi.engine.Secrecy;
import org.lianxi.engine.TaskOffers;
import org.lianxi.engine.WithoutAuthorization;
import org.lianxi.organization.PostsChanged;
import org.lianxi.organization.Recusals;
import org.lianxi.organization.SubstitutionsChanged;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Somebody who has taken up a task of a complaint and from today on must not know of it, by a new post or because they
 * stand in for somebody, does not keep the task: it goes back to those to whom the model offers it. Nor do they stay
 * among those to whom it is offered by name.
 */
@Component
class ReturnKeptTasks {

    private final TaskService tasks;
    private final Recusals recusals;
    private final TaskOffers offers;
    private final WithoutAuthorization withoutAuthorization;

    /** The engine comes late: it is built with the beans that its models name. */
    ReturnKeptTasks(
            @Lazy TaskService tasks, Recusals recusals, TaskOffers offers, WithoutAuthorization withoutAuthorization) {
        this.tasks = tasks;
        this.recusals = recusals;
        this.offers = offers;
        this.withoutAuthorization = withoutAuthorization;
    }

    /** Days begin and end without an event. */
    @Scheduled(cron = "0 7 * * * *")
    @EventListener({PostsChanged.class, SubstitutionsChanged.class})
    public void everywhere() {
        withoutAuthorization.run(() -> tasks.createTaskQuery()
                .processDefinitionKeyIn(ComplaintProcess.OF_COMPLAINT.toArray(String[]::new))
                .list()
                .forEach(this::takeBack));
    }

    private void takeBack(Task task) {
        var about = Secrecy.about(task.getTenantId());
        if (about == null) {
            return;
        }
        if (task.getAssignee() != null && recusals.isKept(task.getAssignee(), about)) {
            tasks.setAssignee(task.getId(), null);
        }
        tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getUserId)
                .filter(person -> person != null && recusals.isKept(person, about))
                .forEach(person -> offers.withdraw(task.getId(), person));
    }
}
