package org.lianxi.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianxi.testing.MortalNode;
import org.lianxi.testing.TestDatabase;
import org.lianxi.testing.Visitor;

/**
 * The clock of a machine jumps a day ahead, and then an hour back, while its node is at work (by libfaketime, Debian's
 * package faketime). It does nothing more and takes nothing in until the clock is right again, and then does the rest.
 */
@Tag("faults")
class ClockJumpsFaults {

    private static final Path FAKETIME = Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1");
    private static final int CASES = 150;
    private static final Duration PERIOD_ENDED = Duration.ofDays(7).plusHours(20);
    /** Jobs that were taken before the jump still end. */
    private static final Duration IN_HAND = Duration.ofSeconds(8);

    private final String database = TestDatabase.another();
    private final WaitingTopics topics = new WaitingTopics(database);
    private final Path folder;
    private final Path jump;

    ClockJumpsFaults(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.jump = folder.resolve("faketime");
        Files.writeString(jump, "+0");
    }

    @Test
    void aNodeWithAWrongClockDecidesNothing() throws Exception {
        assumeTrue(Files.exists(FAKETIME), "needs Debian's package faketime");
        assertThat(node(Duration.ZERO, CASES, 0).waitFor(10, TimeUnit.MINUTES)).isTrue();
        var port = WorkingNode.freePort();
        var node = node(PERIOD_ENDED, 0, port);
        try {
            WorkingNode.awaitAnswer(port);
            awaitWork();
            var doneByDayAhead = doneWhile("+1d", port);
            awaitWork();
            var doneByHourBack = doneWhile("-1h", port);
            var since = Instant.now();
            while (topics.waiting() + topics.jobs() > 0
                    && Duration.between(since, Instant.now()).toMinutes() < 3) {
                TimeUnit.MILLISECONDS.sleep(200);
            }

            new Figures("E6 clock of the node +1 d, then −1 h")
                    .with("cases", CASES)
                    .with("decided by a clock ahead", doneByDayAhead)
                    .with("decided by a clock behind", doneByHourBack)
                    .with("lost", CASES - topics.reviews())
                    .with("twice", topics.twice())
                    .with("failed jobs", topics.failed())
                    .print();
            assertThat(doneByDayAhead).isZero();
            assertThat(doneByHourBack).isZero();
            assertThat(topics.reviews()).isEqualTo(CASES);
            assertThat(topics.twice()).isZero();
            assertThat(topics.failed()).isZero();
        } finally {
            node.destroyForcibly().waitFor();
        }
    }

    private long doneWhile(String offset, int port) throws Exception {
        Files.writeString(jump, offset);
        TimeUnit.MILLISECONDS.sleep(IN_HAND.toMillis());
        var left = topics.waiting();
        assertThat(left).as("there is still something to do").isPositive();
        TimeUnit.SECONDS.sleep(10);
        var done = left - topics.waiting();
        var visitor = new Visitor(port);
        assertThat(visitor.signIn("legal-liaison").statusCode()).isEqualTo(503);
        assertThat(visitor.getJson("/actuator/health").statusCode()).isEqualTo(503);
        Files.writeString(jump, "+0");
        return done;
    }

    private void awaitWork() throws Exception {
        var before = topics.waiting();
        var since = Instant.now();
        while (topics.waiting() == before
                && Duration.between(since, Instant.now()).toSeconds() < 120) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private Process node(Duration ahead, int cases, int port) throws IOException {
        var environment = Map.of(
                "LD_PRELOAD",
                FAKETIME.toString(),
                "FAKETIME_TIMESTAMP_FILE",
                jump.toString(),
                "FAKETIME_CACHE_DURATION",
                "1",
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1");
        return MortalNode.running(
                WorkingNode.class,
                List.of(database, ahead.toString(), String.valueOf(cases), String.valueOf(port)),
                cases == 0 ? environment : Map.of(),
                folder.resolve("node-%d.log".formatted(cases)).toFile());
    }
}
