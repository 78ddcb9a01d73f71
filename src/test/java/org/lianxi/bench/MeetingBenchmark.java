package org.lianxi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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
 * alternating rounds of one run. Asserts only that the work was done.
 */
@LianxiTest
@Tag("bench")
class MeetingBenchmark {

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
        Contest.run("meetings", MeetingCycle.COMPLETIONS, ourCycle, bareCycle);

        assertThat(engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processDefinitionKey("meeting")
                        .finished()
                        .count())
                .isGreaterThanOrEqualTo(Contest.CYCLES_IN_ALL);
    }

    private Object ours(CycleDriver driver, MeetingCycle cycle) {
        var topic = driver.start("legal-liaison", "topic", MeetingCycle.TOPIC);
        var steps = cycle.steps(topic);
        driver.work(topic, steps);
        var meeting = driver.start("office-clerk", "meeting", Map.of("purpose", "研究并联审批事项"));
        driver.work(meeting, steps);
        return meeting;
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
