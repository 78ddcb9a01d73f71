package org.lianxi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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
 * Whole meeting cycles per second: this application against Camunda and Flowable alone and against mere commits, each
 * on a database of its own in one PostgreSQL, in alternating rounds of one run. Asserts only that the work was done.
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
        var flowable = BareFlowable.on(TestDatabase.another());
        new Contest("meetings", MeetingCycle.COMPLETIONS, () -> ours(ours, cycle))
                .against("Camunda", () -> bare(bare, cycle))
                .against("Flowable", () -> flowable(flowable, cycle))
                .against("commits", CommitLimit.of(TestDatabase.another(), MeetingCycle.COMPLETIONS))
                .run();

        assertThat(flowable.finished("meeting")).isEqualTo(Contest.CYCLES_IN_ALL);
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
        var runtime = driver.engine().getRuntimeService();
        runtime.startProcessInstanceByKey("topic", topic, MeetingCycle.TOPIC_FLAGS);
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

    private Object flowable(BareFlowable driver, MeetingCycle cycle) {
        var number = running.incrementAndGet();
        var topic = "topic-" + number;
        var steps = cycle.steps(topic);
        driver.start("topic", topic, MeetingCycle.TOPIC_FLAGS);
        driver.work(topic, steps);
        driver.start("meeting", "meeting-" + number, Map.of());
        driver.work("meeting-" + number, steps);
        driver.tell("meeting.topicHeard", topic, Map.of("topicOutcome", "heard"));
        return topic;
    }
}
