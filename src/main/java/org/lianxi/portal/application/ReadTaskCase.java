package org.lianxi.portal.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.lianxi.calendar.CaseClocks;
import org.lianxi.calendar.ClockReading;
import org.lianxi.document.CaseOverview;
import org.lianxi.document.CaseOverview.Overview;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.organization.Actors;
import org.lianxi.organization.People;
import org.lianxi.portal.application.TasksAtHand.TaskAtHand;
import org.springframework.stereotype.Service;

/** 案卷 beside a task: what the case is, what lies in it, how long there is, what it rests on, and why it is mine. */
@Service
public class ReadTaskCase {

    private final TasksAtHand tasks;
    private final CaseOverview overview;
    private final CaseClocks clocks;
    private final Actors actors;
    private final People people;

    ReadTaskCase(TasksAtHand tasks, CaseOverview overview, CaseClocks clocks, Actors actors, People people) {
        this.tasks = tasks;
        this.overview = overview;
        this.clocks = clocks;
        this.actors = actors;
        this.people = people;
    }

    /**
     * @param clocks the statutory clocks of the case, with the derivation of their last day; none for those who may not
     *     read the case
     * @param reasons why the reader has the task before them, one sentence each
     * @param others who else could do it, by their posts
     */
    public record TaskCase(
            TaskAtHand task,
            Optional<CaseNumber> number,
            Optional<Overview> overview,
            List<ClockReading> clocks,
            List<String> reasons,
            List<String> others) {}

    /** @return empty where there is no such task, or the person may not see it */
    public Optional<TaskCase> by(String person, String task) {
        return tasks.find(task).map(found -> {
            var number = number(found.businessKey());
            var seen = number.map(known -> overview.by(person, known));
            var readsCase = seen.filter(known -> known.summary().isPresent()).isPresent();
            return new TaskCase(
                    found,
                    number,
                    seen,
                    readsCase ? clocks.of(List.of(number.orElseThrow())) : List.of(),
                    reasons(person, found),
                    others(person, found));
        });
    }

    private List<String> reasons(String person, TaskAtHand task) {
        var reasons = new ArrayList<String>();
        var own = people.groupsOf(person);
        if (task.assignee().equals(person)) {
            reasons.add("您已经认领这项任务。");
        } else if (!task.assignee().isEmpty()) {
            reasons.add("这项任务已由%s认领。".formatted(people.nameOf(task.assignee())));
        }
        if (task.groups().stream().anyMatch(own::contains)) {
            reasons.add("模型把这一步交给您现任的岗位（%s）。".formatted(String.join("、", people.postsOf(person))));
        }
        if (task.people().contains(person)) {
            var absent = absent(person, task.groups());
            reasons.add(absent.isEmpty() ? "这一步指名请您办理。" : "您正在代理%s，这一步原由其办理。".formatted(String.join("、", absent)));
        }
        return reasons.isEmpty() ? List.of("您可以查看这项任务，但不在办理人之列。") : reasons;
    }

    /** For whom the person stands in: holders of the groups of whom they are a stand-in today. */
    private List<String> absent(String person, Collection<String> groups) {
        return actors.inGroups(groups).values().stream()
                .flatMap(Collection::stream)
                .filter(holder -> actors.standIns(List.of(holder)).contains(person))
                .map(people::nameOf)
                .distinct()
                .toList();
    }

    private List<String> others(String person, TaskAtHand task) {
        var all = new TreeSet<>(task.people());
        actors.inGroups(task.groups()).values().forEach(all::addAll);
        all.remove(person);
        return all.stream().map(people::nameOf).distinct().toList();
    }

    private static Optional<CaseNumber> number(String businessKey) {
        try {
            return Optional.of(new CaseNumber(businessKey));
        } catch (IllegalArgumentException noCase) {
            return Optional.empty();
        }
    }
}
