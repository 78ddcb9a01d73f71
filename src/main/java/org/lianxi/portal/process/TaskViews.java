package org.lianxi.portal.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.task.TaskQuery;
import org.lianxi.engine.FirstTasks;
import org.lianxi.engine.TaskView;
import org.lianxi.organization.Actors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The views that the ready-made filters of the Tasklist refer to. */
@Configuration(proxyBeanMethods = false)
class TaskViews {

    static final String MINE = "mine";
    static final String UNIT = "unit";
    static final String OVERDUE = "overdue";
    static final String DUE_SOON = "due-soon";

    private static final Duration SOON = Duration.ofDays(3);
    private static final String STAFF = "-staff";
    private static final List<String> OF_UNIT = List.of("-staff", "-liaison", "-member", "-head");
    /** Those who share their work without being a unit: the leaders, and the office. */
    private static final List<List<String>> OF_CONFERENCE =
            List.of(List.of("leader", "deputy-leader"), List.of("office", "office-director", "office-deputy"));
    /** Matches nothing: an empty list of candidates would lift the condition instead. */
    private static final String NOBODY = "-";

    private final FirstTasks first;

    TaskViews(FirstTasks first) {
        this.first = first;
    }

    @Bean
    TaskView myTasks() {
        return view(MINE, this::mine);
    }

    @Bean
    TaskView myOverdueTasks() {
        return view(OVERDUE, (query, reader) -> {
            mine(query, reader);
            query.dueBefore(Date.from(reader.now()));
        });
    }

    @Bean
    TaskView myTasksDueSoon() {
        return view(DUE_SOON, (query, reader) -> {
            mine(query, reader);
            query.dueAfter(Date.from(reader.now()))
                    .dueBefore(Date.from(reader.now().plus(SOON)));
        });
    }

    @Bean
    TaskView unitTasks(Actors actors) {
        return view(UNIT, (query, reader) -> {
            var groups = new ArrayList<>(List.of(NOBODY));
            reader.groups().stream()
                    .filter(group -> group.endsWith(STAFF))
                    .map(group -> group.substring(0, group.length() - STAFF.length()))
                    .forEach(unit -> OF_UNIT.forEach(suffix -> groups.add(unit + suffix)));
            OF_CONFERENCE.stream()
                    .filter(body -> body.stream().anyMatch(reader.groups()::contains))
                    .forEach(groups::addAll);
            var colleagues = new ArrayList<>(List.of(NOBODY));
            actors.inGroups(groups).values().forEach(colleagues::addAll);
            among(query, first.of(colleagues, List.of(), groups));
        });
    }

    private void mine(TaskQuery query, TaskView.Reader reader) {
        var person = reader.person().isEmpty() ? NOBODY : reader.person();
        var groups = reader.groups().isEmpty() ? List.of(NOBODY) : reader.groups();
        among(query, first.of(List.of(person), List.of(person), groups));
    }

    /** The ids alone: the engine would join them with all their links once more. */
    private static void among(TaskQuery query, List<String> ids) {
        query.taskIdIn(ids.isEmpty() ? new String[] {NOBODY} : ids.toArray(String[]::new));
    }

    private static TaskView view(String name, Narrowing narrowing) {
        return new TaskView() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void narrow(TaskQuery query, Reader reader) {
                narrowing.apply(query, reader);
            }
        };
    }

    @FunctionalInterface
    private interface Narrowing {
        void apply(TaskQuery query, TaskView.Reader reader);
    }
}
