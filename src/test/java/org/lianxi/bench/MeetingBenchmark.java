package org.lianxi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lianxi.organization.Units;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.TestClock;
import org.lianxi.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whole meeting cycles per second: this application against Camunda alone, on two databases of one PostgreSQL, in
 * alternating rounds of one run. Prints both and their ratio; asserts only that the work was done.
 */
@LianxiTest
@Tag("bench")
class MeetingBenchmark {

    private static final int WARM_UP = Integer.getInteger("lianxi.bench.warm-up", 15);
    private static final int CYCLES = Integer.getInteger("lianxi.bench.cycles", 20);
    private static final int ROUNDS = Integer.getInteger("lianxi.bench.rounds", 5);

    @Autowired
    ProcessEngine engine;

    @Autowired
    Units units;

    @Autowired
    TestClock clock;

    private final AtomicInteger running = new AtomicInteger();

    @Test
    void wholeMeetingsPerSecondAgainstTheBareEngine() throws Exception {
        clock.set(TestClock.START);
        var cycle = new MeetingCycle(
                TestClock.START.plusHours(6),
                units.members().stream().map(unit -> unit.code().value()).toList());
        var ours = CycleDriver.of(engine, true);
        var bare = CycleDriver.of(BareEngine.on(TestDatabase.another()), false);
        Callable<Object> ourCycle = () -> ours(ours, cycle);
        Callable<Object> bareCycle = () -> bare(bare, cycle);
        perSecond(ourCycle, WARM_UP, 1);
        perSecond(bareCycle, WARM_UP, 1);

        System.out.printf("%-8s %10s %10s %8s%n", "clients", "lianxi/s", "bare/s", "ratio");
        for (var clients : List.of(1, 2)) {
            var ratios = new ArrayList<Double>();
            for (var round = 0; round < ROUNDS; round++) {
                var our = perSecond(ourCycle, CYCLES, clients);
                var their = perSecond(bareCycle, CYCLES, clients);
                ratios.add(our / their);
                System.out.printf("%-8d %10.2f %10.2f %8.2f%n", clients, our, their, our / their);
            }
            ratios.sort(null);
            System.out.printf("%-8d %10s %10s %8.2f (median of %d)%n", clients, "", "", ratios.get(ROUNDS / 2), ROUNDS);
        }

        assertThat(engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processDefinitionKey("meeting")
                        .finished()
                        .count())
                .isGreaterThanOrEqualTo(WARM_UP + 2L * ROUNDS * CYCLES);
    }

    private static double perSecond(Callable<Object> cycle, int times, int clients) throws Exception {
        var work = new ArrayList<Callable<Object>>();
        for (var i = 0; i < times; i++) {
            work.add(cycle);
        }
        var pool = Executors.newFixedThreadPool(clients);
        try {
            var start = System.nanoTime();
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
            return times / ((System.nanoTime() - start) / 1e9);
        } finally {
            pool.shutdown();
        }
    }

    private Object ours(CycleDriver driver, MeetingCycle cycle) {
        var topic = started(driver, "legal-liaison", "topic", MeetingCycle.TOPIC);
        var steps = cycle.steps(topic);
        driver.work(topic, steps);
        var meeting = started(driver, "office-clerk", "meeting", Map.of("purpose", "研究并联审批事项"));
        driver.work(meeting, steps);
        return meeting;
    }

    private static String started(CycleDriver driver, String person, String process, Map<String, Object> answers) {
        var started = new ArrayList<String>();
        driver.as(person, () -> {
            var definition = driver.engine()
                    .getRepositoryService()
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(process)
                    .latestVersion()
                    .singleResult();
            started.add(driver.engine()
                    .getFormService()
                    .submitStartForm(definition.getId(), answers)
                    .getBusinessKey());
        });
        return started.get(0);
    }

    private Object bare(CycleDriver driver, MeetingCycle cycle) {
        var number = running.incrementAndGet();
        var topic = "topic-" + number;
        var steps = cycle.steps(topic);
        var variables = new HashMap<String, Object>();
        variables.put("proposer", "legal-liaison");
        variables.put("proposerUnit", "legal");
        variables.put("concernedUnits", List.of("finance"));
        var runtime = driver.engine().getRuntimeService();
        runtime.startProcessInstanceByKey("topic", topic, variables);
        driver.work(topic, steps);
        runtime.startProcessInstanceByKey("meeting", "meeting-" + number);
        driver.work("meeting-" + number, steps);
        // What our delegate does for the application.
        runtime.createMessageCorrelation("meeting.topicHeard")
                .processInstanceBusinessKey(topic)
                .setVariable("topicOutcome", "heard")
                .correlate();
        return topic;
    }
}
