package org.lianxi.organization.application;

import java.util.stream.Stream;
import org.lianxi.organization.Recusals;
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
    private final Recusals recusals;
    private final ActionLog log;

    ReturnTasks(
            OpenTasks tasks, RosterToday roster, SubstituteOffers substituteOffers, Recusals recusals, ActionLog log) {
        this.tasks = tasks;
        this.roster = roster;
        this.substituteOffers = substituteOffers;
        this.recusals = recusals;
        this.log = log;
    }

    /** Looks at everybody who has ever held a post, not at today's leavers alone: no round may leave a task behind. */
    void everywhere(Roster everybody) {
        for (var person : everybody.people()) {
            for (var task : tasks.namedFor(person)) {
                if (!isStillTheirs(person, task, everybody) && !substituteOffers.isSubstituteFor(person, task)) {
                    takeBack(person, task, everybody);
                }
            }
        }
    }

    /**
     * A task offered by name is somebody's for the sake of the unit that they belong to: who changes their post within
     * the unit keeps it. A task claimed because of a group stays with the group.
     */
    private boolean isStillTheirs(String person, OfferedTask task, Roster everybody) {
        var today = roster.today();
        if (!everybody.isInOffice(person, today)) {
            return false;
        }
        if (task.groups().isEmpty()
                || everybody.postIn(task.groups(), person, today).isPresent()) {
            return true;
        }
        return task.people().contains(person)
                && task.groups().stream()
                        .flatMap(group -> roster.organization().unitOfGroup(group).stream())
                        .noneMatch(unit -> everybody.hasLeft(unit, person, today));
    }

    private void takeBack(String person, OfferedTask task, Roster everybody) {
        if (task.isAssignedTo(person)) {
            tasks.putBack(task.id());
        }
        tasks.withdrawFrom(task.id(), person);
        var heir = somebodyElseCanAct(person, task, everybody) ? "" : heirGroup(person, task, everybody);
        if (!heir.isEmpty()) {
            tasks.offerToGroup(task.id(), heir);
        }
        log.add(
                ActionLog.Kind.POST,
                person,
                "system",
                "%s%s，其待办“%s”已退回%s。"
                        .formatted(
                                everybody.nameOf(person, roster.today()),
                                everybody.isInOffice(person, roster.today()) ? "已不在原岗位" : "已离任",
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

    /** The liaison of their unit, otherwise the office; where neither may know of the matter, the leader. */
    private String heirGroup(String person, OfferedTask task, Roster everybody) {
        var liaisons =
                everybody.lastPostOf(person, roster.today()).map(Post::unit).map(unit -> unit + "-liaison");
        return Stream.concat(liaisons.stream(), Stream.of(Groups.OFFICE))
                .filter(group -> everybody.inGroup(group, roster.today()).stream()
                        .anyMatch(heir -> !task.isKeptFrom(heir, recusals)))
                .findFirst()
                .orElse(task.about() == null ? Groups.OFFICE : Groups.LEADER);
    }
}
