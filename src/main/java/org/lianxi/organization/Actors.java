package org.lianxi.organization;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lianxi.engine.OpenTask;

/** Finds under which post somebody acts. */
public interface Actors {

    /** The post under which the person answers a task that is offered to these groups, substitution included. */
    Actor acting(String person, Collection<String> candidateGroups);

    /** The post under which the person completes the task. */
    default Actor acting(OpenTask task) {
        return acting(task.person(), task.candidateGroups());
    }

    /**
     * The person under their own first post.
     *
     * @throws org.lianxi.kernel.Refusal {@code organization.no-post} where they hold none today
     */
    Actor of(String person);

    /** Those who stand in today for one of these people, whatever the work. */
    Set<String> standIns(Collection<String> people);

    /** The user ids of those who are in the group today, e.g. {@code legal-liaison} or {@code office}. */
    List<String> inGroup(String group);

    /** The same for several groups at once, in the order asked. */
    Map<String, List<String>> inGroups(Collection<String> groups);
}
