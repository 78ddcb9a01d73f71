package org.lianxi.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThan;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.testing.LianxiServerTest;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.lianxi.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** A node whose clock is wrong shows what there is, and does nothing. */
@LianxiServerTest
class WrongClockTest {

    @LocalServerPort
    int port;

    @MockitoBean(name = "comparedClock")
    ComparedClock time;

    @Autowired
    Office office;

    @Autowired
    TestClock clock;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    ThreadPoolTaskScheduler scheduler;

    @BeforeEach
    void rightAtFirst() {
        clock.set(TestClock.START);
        when(time.isBelievable()).thenReturn(true);
    }

    @Test
    void nothingIsTakenInAndThePersonIsToldWhy() {
        var visitor = new Visitor(port);
        visitor.signIn("legal-liaison");
        when(time.isBelievable()).thenReturn(false);

        var page = visitor.submit("/password", "/password", Map.of());
        var program = visitor.post("/engine-rest/task", "{}");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("服务器时钟不准", "没有保存");
        assertThat(program.statusCode()).isEqualTo(503);
        assertThat(program.body()).contains("\"code\":\"operations.clock\"");
        assertThat(visitor.get("/").statusCode()).as("reading goes on").isEqualTo(200);
    }

    @Test
    void noJobIsTakenAndNoRoundIsMade() throws Exception {
        office.askOpinions(office.proposeTopic("时钟"), List.of("finance"), "2026-12-01T17:00");
        clock.advance(Duration.ofDays(30));
        var jobs = engine.getJobExecutor();
        var rounds = new AtomicInteger();

        when(time.isBelievable()).thenReturn(false);
        assertThat(taken(jobs)).isZero();
        var round = scheduler.scheduleWithFixedDelay(rounds::incrementAndGet, Duration.ofMillis(10));
        verify(time, timeout(5_000).atLeast(5)).isBelievable();
        assertThat(rounds).hasValue(0);

        when(time.isBelievable()).thenReturn(true);
        assertThat(taken(jobs)).isPositive();
        await().untilAtomic(rounds, greaterThan(1));
        round.cancel(true);
    }

    private int taken(JobExecutor jobs) {
        return engine.getCommandExecutorTxRequired()
                .execute(jobs.getAcquireJobsCmd(10))
                .size();
    }
}
