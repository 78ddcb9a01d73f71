package org.lianxi.engine;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Offers of tasks to people by name. */
@Component
public class TaskOffers {

    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final WithoutAuthorization withoutAuthorization;

    /** The engine comes late: it is built with the beans that its models name. */
    TaskOffers(
            @Lazy TaskService tasks,
            @Lazy AuthorizationService authorizations,
            WithoutAuthorization withoutAuthorization) {
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.withoutAuthorization = withoutAuthorization;
    }

    /**
     * Takes back the offer, and the right to the task with it: the engine grants one to each candidate and assignee by
     * name, and leaves it when they cease to be one.
     */
    public void withdraw(String task, String person) {
        withoutAuthorization.run(() -> {
            tasks.deleteCandidateUser(task, person);
            authorizations
                    .createAuthorizationQuery()
                    .resourceType(Resources.TASK)
                    .resourceId(task)
                    .userIdIn(person)
                    .list()
                    .forEach(right -> authorizations.deleteAuthorization(right.getId()));
        });
    }
}
