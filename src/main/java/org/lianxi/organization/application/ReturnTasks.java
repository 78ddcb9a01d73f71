package org.lianxi.organization.application;

import java.util.Collection;
import java.util.HashSet;
import java.util.stream.Stream;
import org.lianxi.organization.application.OpenTasks.OfferedTask;
import org.lianxi.organization.domain.Groups;
import org.lianxi.organization.domain.Post;
import org.lianxi.organization.domain.Roster;
import org.springframework.stereotype.Component;

/** Takes open tasks back from people who left the post because of which the tasks were theirs. */
@Component
class ReturnTasks {

    private final OpenTasks tasks;
    private final RosterToday roster;
    private final SubstituteOffers substituteOffers;
    private final ActionLog log;

    ReturnTasks(OpenTasks tasks, RosterToday roster, SubstituteOffers substituteOffers, ActionLog log) {
        this.tasks = tasks;
        this.roster = roster;
        this.substituteOffers = substituteOffers;
        this.log = log;
    }

    void of(Collection<String> people, Roster everybody) {
        for (var person : people) {
            for (var task : tasks.namedFor(person)) {
                if (!isStillTheirs(person, task, everybody) && !substituteOffers.isSubstituteFor(person, task)) {
                    takeBack(person, task, everybody);
                }
            }
        }
    }

    /**
     * A task offered by name is somebody's for the sake of the unit that they belong to: who changes their post within
     * the unit keeps it.
     */
    private boolean isStillTheirs(String person, OfferedTask task, Roster everybody) {
        var posts = everybody.postsOf(person, roster.today());
        if (posts.isEmpty() || task.groups().isEmpty()) {
            return !posts.isEmpty();
        }
        if (everybody.postIn(task.groups(), person, roster.today()).isPresent()) {
            return true;
        }
        var units = new HashSet<String>();
        task.groups()
                .forEach(group -> roster.organization().unitOfGroup(group).ifPresent(unit -> units.add(unit.code())));
        return posts.stream().anyMatch(post -> units.contains(post.unit()));
    }

    private void takeBack(String person, OfferedTask task, Roster everybody) {
        if (task.isAssignedTo(person)) {
            tasks.putBack(task.id());
        }
        tasks.withdrawFrom(task.id(), person);
        var heir = somebodyElseCanAct(person, task, everybody) ? "" : heirGroup(person, everybody);
        if (!heir.isEmpty()) {
            tasks.offerToGroup(task.id(), heir);
        }
        log.add(
                ActionLog.Kind.POST,
                person,
                "system",
                "%s已离任，其待办“%s”已退回%s。"
                        .formatted(
                                everybody.nameOf(person, roster.today()),
                                tasks.label(task.id()),
                                heir.isEmpty()
                                        ? "原候选人"
                                        : "并转给" + roster.organization().groups().getOrDefault(heir, heir)));
    }

    private boolean somebodyElseCanAct(String person, OfferedTask task, Roster everybody) {
        var today = roster.today();
        var assignedToAnother = task.assignee() != null && !task.isAssignedTo(person);
        return assignedToAnother
                || Stream.concat(
                                task.people().stream(),
                                task.groups().stream().flatMap(group -> everybody.inGroup(group, today).stream()))
                        .anyMatch(other -> !other.equals(person) && everybody.isInOffice(other, today));
    }

    private String heirGroup(String person, Roster everybody) {
        return everybody
                .lastPostOf(person, roster.today())
                .map(Post::unit)
                .map(unit -> unit + "-liaison")
                .filter(liaisons -> !everybody.inGroup(liaisons, roster.today()).isEmpty())
                .orElse(Groups.OFFICE);
    }
}
