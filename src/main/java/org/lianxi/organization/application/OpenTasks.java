package org.lianxi.organization.application;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.Recusals;

/** The engine's open tasks and to whom they are offered. */
public interface OpenTasks {

    /** Tasks that are assigned to the person or offered to them by name. */
    List<OfferedTask> namedFor(String person);

    /** Tasks that are offered to one of the groups, those that somebody works on already among them. */
    List<OfferedTask> offeredTo(Collection<String> groups);

    /** Case number and step, e.g. 2026-YT-0001 审核议题. */
    String label(String task);

    Optional<OfferedTask> find(String task);

    /** Takes the task from whoever works on it; it waits for its candidates again. */
    void putBack(String task);

    void offerTo(String task, String person);

    /** Ends the offer by name, and whatever right the person has on the task by name. */
    void withdrawFrom(String task, String person);

    void offerToGroup(String task, String group);

    /**
     * @param assignee who works on it; null while nobody does
     * @param groups the groups that it is offered to
     * @param people those whom it is offered to by name
     * @param about the unit whose people must not know of the matter; null where everybody may
     */
    record OfferedTask(
            String id,
            String process,
            @Nullable String assignee,
            Set<String> groups,
            Set<String> people,
            @Nullable UnitCode about) {

        /** A task of a matter that everybody may know of. */
        OfferedTask(String id, String process, @Nullable String assignee, Set<String> groups, Set<String> people) {
            this(id, process, assignee, groups, people, null);
        }

        boolean isKeptFrom(String person, Recusals recusals) {
            return about != null && recusals.isKept(person, about);
        }

        boolean isAssignedTo(String person) {
            return person.equals(assignee);
        }
    }
}
