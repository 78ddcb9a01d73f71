package org.lianxi.portal.application;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Open tasks, as the models describe them. */
public interface TasksAtHand {

    /** @return empty where there is no such task, or whoever is signed in may not see it */
    Optional<TaskAtHand> find(String task);

    /**
     * @param process the model's name
     * @param businessKey the case's number; empty where the task belongs to no case
     * @param clause what the step rests on; {@code none} where it is our own agreement
     * @param guidance who does what and what comes after, from the model
     * @param assignee who has taken it up; empty where nobody has
     * @param groups whose members it is offered to
     * @param people who it is offered to by name: stand-ins
     */
    record TaskAtHand(
            String name,
            String process,
            String businessKey,
            String clause,
            String guidance,
            Optional<LocalDateTime> due,
            String assignee,
            List<String> groups,
            List<String> people) {}
}
