package org.lianxi.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianxi.approval.ApprovalDesk.WINDOW;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.TestClock;
import org.lianxi.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * Whole joint approvals per second, and the time to drain the timers of waiting ones that are all due at once: this
 * application against Camunda alone, the first also against mere commits, each on a database of its own in one
 * PostgreSQL, in alternating rounds of one run. Asserts only that the work was done.
 */
@LianxiTest
@Tag("bench")
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=true")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ApprovalBenchmark {

    private static final int WAITING_CASES = Integer.getInteger("lianxi.bench.waiting-cases", 1000);
    private static final int DRAINS = Integer.getInteger("lianxi.bench.drains", 1);

    private static final LocalDate TODAY = TestClock.START.toLocalDate();
    private static final LocalDateTime ALL_DUE = TestClock.START.plusDays(120);

    /** When timers are due where our calendar does not say so. */
    static final Date TIMERS =
            Date.from(ALL_DUE.minusDays(1).atZone(ZoneId.systemDefault()).toInstant());

    @Autowired
    ProcessEngine engine;

    @Autowired
    TestClock clock;

    private final AtomicInteger running = new AtomicInteger();

    @BeforeEach
    void nothingRunsByItself() {
        new Backlog(engine).executor().shutdown();
        clock.set(TestClock.START);
    }

    @Test
    @Order(1)
    void wholeApprovalsPerSecondAgainstTheBareEngine() throws Exception {
        var ours = CycleDriver.of(engine, true);
        var bare = CycleDriver.of(BareEngine.on(TestDatabase.another()), false);
        var cycle = ApprovalCycle.TWO_DEPARTMENTS;
        var steps = cycle.steps(TODAY, TIMERS);

        new Contest("joint approvals", cycle.completions(), ours(ours, cycle, steps))
                .against("Camunda", bare(bare, cycle, steps))
                .against("commits", CommitLimit.of(TestDatabase.another(), cycle.completions()))
                .run();

        for (var each : new ProcessEngine[] {ours.engine(), bare.engine()}) {
            assertThat(new Backlog(each).ended("endEvent_granted")).isEqualTo(Contest.CYCLES_IN_ALL);
        }
        bare.engine().close();
    }

    @Test
    @Order(2)
    void timersDueAtOnceAgainstTheBareEngine() throws Exception {
        var ours = CycleDriver.of(engine, true);
        var bare = CycleDriver.of(BareEngine.on(TestDatabase.another()), false);
        var ourBacklog = new Backlog(ours.engine());
        var bareBacklog = new Backlog(bare.engine());
        bareBacklog.workLike(ourBacklog.executor());
        var cycle = ApprovalCycle.THREE_DEPARTMENTS;
        var steps = cycle.toTheDepartments(TIMERS);
        var our = new ArrayList<Double>();
        var their = new ArrayList<Double>();

        System.out.printf("%n%d cases, their timers due at once%n", WAITING_CASES);
        System.out.printf("%-9s %12s %10s %16s %8s%n", "timers", "lianxi s", "bare s", "lianxi timers/s", "ratio");
        for (var drain = 0; drain < DRAINS; drain++) {
            clock.set(TestClock.START);
            Contest.perSecond(ours(ours, cycle, steps), WAITING_CASES, 4);
            Contest.perSecond(bare(bare, cycle, steps), WAITING_CASES, 4);
            clock.set(ALL_DUE);
            var timers = bareBacklog.jobs();
            assertThat(timers).isEqualTo(8L * WAITING_CASES);
            if (drain % 2 == 0) {
                our.add(ourBacklog.drain());
                their.add(bareBacklog.drain());
            } else {
                their.add(bareBacklog.drain());
                our.add(ourBacklog.drain());
            }
            System.out.printf(
                    "%-9d %12.1f %10.1f %16.1f %8.2f%n",
                    timers,
                    our.get(drain),
                    their.get(drain),
                    timers / our.get(drain),
                    their.get(drain) / our.get(drain));
        }
        if (DRAINS > 1) {
            Contest.spread(Contest.ratios(their, our));
        }

        for (var each : new Backlog[] {ourBacklog, bareBacklog}) {
            assertThat(each.ended("serviceTask_warnOfCase")).isEqualTo((long) DRAINS * WAITING_CASES);
            assertThat(each.ended("serviceTask_recordCaseOverdue")).isEqualTo((long) DRAINS * WAITING_CASES);
            assertThat(each.ended("serviceTask_warnUnitHead")).isEqualTo(3L * DRAINS * WAITING_CASES);
            assertThat(each.ended("serviceTask_recordOverdue")).isEqualTo(3L * DRAINS * WAITING_CASES);
        }
        bare.engine().close();
    }

    private static Callable<Object> ours(CycleDriver driver, ApprovalCycle cycle, Map<String, Step> steps) {
        return () -> {
            var number = driver.start(WINDOW, "joint-approval", cycle.application());
            driver.work(number, steps);
            return number;
        };
    }

    private Callable<Object> bare(CycleDriver driver, ApprovalCycle cycle, Map<String, Step> steps) {
        return () -> {
            var number = "approval-" + running.incrementAndGet();
            driver.engine()
                    .getRuntimeService()
                    .startProcessInstanceByKey("joint-approval", number, cycle.applicationFlags());
            driver.work(number, steps);
            return number;
        };
    }
}
