package org.lianxi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.FilterService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a liaison and the office wait for when they open the Tasklist, with ever more tasks open in the whole city: one
 * page of a filter and its count, authorizations on. One liaison has a hundred tasks however large the city, another
 * one in forty of all. Each figure is the time that 95 of 100 looks stay under, as a ratio against the same look with
 * the fewest tasks, in the same run.
 */
@LianxiTest
@Tag("bench")
class TaskListBenchmark {

    private static final List<Integer> SIZES = Arrays.stream(
                    System.getProperty("lianxi.bench.tasks", "1000,10000,100000,500000")
                            .split(","))
            .map(Integer::valueOf)
            .toList();
    private static final int LOOKS = Integer.getInteger("lianxi.bench.looks", 60);
    private static final int WARM_UP = 40;
    private static final int PAGE = 15;

    @Autowired
    Office office;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FilterService filters;

    private final Map<String, List<Double>> figures = new TreeMap<>();

    @Test
    void listsWithEverMoreTasks() {
        clock.set(TestClock.START);
        var topic = office.proposeTopic("样板");
        office.askOpinions(topic, List.of("finance"), "2026-12-01T17:00");
        var open = 0;
        for (var size : SIZES) {
            copies(topic, open, size);
            open = size;
            // As the nightly round of the database leaves it, and not while it still writes what was copied.
            jdbc.sql("vacuum analyze").update();
            jdbc.sql("checkpoint").update();
            look("我的待办 of a liaison with 100 tasks", "personnel-liaison", "我的待办");
            look("我的待办 of a liaison with one task in forty", "finance-liaison", "我的待办");
            look("全部 of the office", "office-clerk", allTasks());
        }

        System.out.println(table());
        assertThat(figures).allSatisfy((what, times) -> assertThat(times).hasSameSizeAs(SIZES));
    }

    private String allTasks() {
        return filters.createTaskFilterQuery().list().stream()
                .filter(filter -> !filter.getProperties().containsKey("view"))
                .findFirst()
                .orElseThrow()
                .getName();
    }

    private void look(String what, String person, String name) {
        var filter =
                filters.createTaskFilterQuery().filterName(name).singleResult().getId();
        var times = new ArrayList<Double>();
        for (var at = 0; at < WARM_UP + LOOKS; at++) {
            var since = System.nanoTime();
            office.as(person, () -> filters.listPage(filter, 0, PAGE).size() + filters.count(filter));
            times.add((System.nanoTime() - since) / 1e6);
        }
        var warm = times.subList(WARM_UP, times.size()).stream().sorted().toList();
        figures.computeIfAbsent(what, none -> new ArrayList<>()).add(warm.get((int) (warm.size() * 0.95) - 1));
    }

    private String table() {
        var table = new StringBuilder("\n| p95 of a page and its count | " + SIZES + " tasks | ratios |\n|--|--|--|\n");
        figures.forEach((what, times) -> table.append("| %s | %s ms | %s |%n"
                .formatted(
                        what,
                        times.stream()
                                .map(time -> String.format(Locale.ROOT, "%.1f", time))
                                .toList(),
                        times.stream()
                                .map(time -> String.format(Locale.ROOT, "%.2f", time / times.get(0)))
                                .toList())));
        return table.toString();
    }

    /** Further cases that wait exactly as the one that people have begun does, each with ids of its own. */
    private void copies(String caseNumber, int from, int to) {
        copy(
                "act_ru_execution",
                caseNumber,
                from,
                to,
                "proc_inst_id_ in (%s)",
                List.of("id_", "root_proc_inst_id_", "proc_inst_id_", "parent_id_", "super_exec_"));
        copy(
                "act_ru_task",
                caseNumber,
                from,
                to,
                "proc_inst_id_ in (%s)",
                List.of("id_", "execution_id_", "proc_inst_id_"));
        copy(
                "act_ru_identitylink",
                caseNumber,
                from,
                to,
                "task_id_ in (select id_ from act_ru_task where proc_inst_id_ in (%s))",
                List.of("id_", "task_id_"));
        copy(
                "act_ru_authorization",
                caseNumber,
                from,
                to,
                "resource_id_ in (select id_ from act_ru_task where proc_inst_id_ in (%s))",
                List.of("id_", "resource_id_"));
        copy(
                "act_ru_variable",
                caseNumber,
                from,
                to,
                "proc_inst_id_ in (%s)",
                List.of("id_", "execution_id_", "proc_inst_id_", "task_id_", "var_scope_"));
    }

    private void copy(String table, String caseNumber, int from, int to, String of, List<String> ids) {
        var columns = jdbc.sql(
                        "select column_name from information_schema.columns where table_name = ? and table_schema = 'public'")
                .param(table)
                .query(String.class)
                .list();
        var values = columns.stream().map(column -> value(column, ids)).toList();
        var instances = "select proc_inst_id_ from act_ru_execution where business_key_ = '" + caseNumber + "'";
        jdbc.sql("insert into %s (%s) select %s from %s, generate_series(%d, %d) as copy where %s"
                        .formatted(
                                table,
                                String.join(",", columns),
                                String.join(",", values),
                                table,
                                from + 1,
                                to,
                                of.formatted(instances)))
                .update();
    }

    private static String value(String column, List<String> ids) {
        if (ids.contains(column)) {
            return column + " || '-' || copy";
        }
        return switch (column) {
            case "business_key_" -> "case when business_key_ is null then null else '2027-YT-' || copy end";
            case "group_id_" ->
                "case when copy <= 1000 and copy % 10 = 1 then replace(group_id_, 'finance', 'personnel') when copy % 40 = 0 then group_id_ else group_id_ || '-' || (copy % 40) end";
            case "due_date_" -> "due_date_ + (copy % 90) * interval '1 day'";
            case "create_time_" -> "create_time_ + copy * interval '1 second'";
            default -> column;
        };
    }
}
