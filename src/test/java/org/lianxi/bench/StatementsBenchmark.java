package org.lianxi.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianxi.approval.ApprovalDesk.WINDOW;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.TestClock;
import org.lianxi.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * How many statements a whole joint approval with two departments sends to the database, by table: this application
 * against Camunda alone. Unlike seconds, the figure is the same on every machine.
 */
@LianxiTest
@Tag("bench")
@Import(StatementsBenchmark.CountedDatabase.class)
class StatementsBenchmark {

    private static final Counter OURS = new Counter();
    private static final int CASES = 5;
    private static final LocalDate TODAY = TestClock.START.toLocalDate();
    private static final Date TIMERS =
            Date.from(TODAY.plusDays(120).atStartOfDay(ZoneId.systemDefault()).toInstant());

    @Autowired
    ProcessEngine engine;

    @Autowired
    TestClock clock;

    @Test
    void statementsOfAWholeApproval() throws Exception {
        clock.set(TestClock.START);
        var bareCounter = new Counter();
        var bareEngine = BareEngine.on(counted(BareEngine.pool(TestDatabase.another()), bareCounter));
        var ours = CycleDriver.of(engine, true);
        var bare = CycleDriver.of(bareEngine, false);
        var cycle = ApprovalCycle.TWO_DEPARTMENTS;
        var steps = cycle.steps(TODAY, TIMERS);
        var running = new AtomicInteger();
        Runnable our = () -> ours.work(ours.start(WINDOW, "joint-approval", cycle.application()), steps);
        Runnable their = () -> {
            var number = "approval-" + running.incrementAndGet();
            bareEngine
                    .getRuntimeService()
                    .startProcessInstanceByKey("joint-approval", number, cycle.applicationFlags());
            bare.work(number, steps);
        };

        // The first fills caches.
        our.run();
        their.run();
        OURS.reset();
        bareCounter.reset();
        for (var each = 0; each < CASES; each++) {
            our.run();
            their.run();
        }

        System.out.printf("%nstatements of one joint approval%n%-28s %8s %8s%n", "table", "lianxi", "bare");
        var tables = new TreeMap<String, Integer>(OURS.byTable);
        bareCounter.byTable.forEach((table, count) -> tables.putIfAbsent(table, 0));
        tables.forEach((table, count) -> row(table, count, bareCounter.byTable.getOrDefault(table, 0)));
        row("all", OURS.all(""), bareCounter.all(""));
        row("of them our own tables", OURS.all("") - OURS.all("act_"), 0);
        System.out.printf("ratio %.2f%n", (double) bareCounter.all("") / OURS.all(""));
        assertThat(new Backlog(engine).ended("endEvent_granted")).isEqualTo(CASES + 1L);
        bareEngine.close();
    }

    private static void row(String table, int ours, int bare) {
        System.out.printf("%-28s %8.1f %8.1f%n", table, (double) ours / CASES, (double) bare / CASES);
    }

    private static DataSource counted(DataSource database, Counter counter) {
        return ProxyDataSourceBuilder.create(database).listener(counter).build();
    }

    /** Puts the counter between the application and its database. */
    @TestConfiguration
    static class CountedDatabase {

        @Bean
        static BeanPostProcessor countedDatabase() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource database ? counted(database, OURS) : bean;
                }
            };
        }
    }

    /** Statements by the first table that each names. */
    private static final class Counter implements QueryExecutionListener {

        private static final Pattern TABLE =
                Pattern.compile("\\b(?:from|into|update|join)\\s+([a-z_0-9.]+)", Pattern.CASE_INSENSITIVE);

        private final Map<String, Integer> byTable = new ConcurrentHashMap<>();

        void reset() {
            byTable.clear();
        }

        int all(String prefix) {
            return byTable.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(prefix))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

        /** A batch is one way to the database. */
        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            if (!queries.isEmpty()) {
                var found = TABLE.matcher(queries.get(0).getQuery());
                byTable.merge(found.find() ? found.group(1).toLowerCase(Locale.ROOT) : "other", 1, Integer::sum);
            }
        }
    }
}
