package org.lianxi.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianxi.testing.MortalNode;
import org.lianxi.testing.Visitor;

/**
 * The database stops at once while a node works on a hundred topics, twice, for ten seconds each. Nobody touches the
 * node; it goes on by itself, and who asks meanwhile reads a sentence.
 */
@Tag("faults")
class DatabaseStopsFaults {

    private static final int CASES = 100;
    private static final Duration PERIOD_ENDED = Duration.ofDays(7).plusHours(20);

    private final Path folder;

    DatabaseStopsFaults(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void nothingIsLostAndTheNodeGoesOnByItself() throws Exception {
        try (var database = new RestartableDatabase(folder.resolve("data"))) {
            var topics = new WaitingTopics(database.address());
            assertThat(node(database, Duration.ZERO, CASES, 0).waitFor(10, TimeUnit.MINUTES))
                    .isTrue();
            var port = WorkingNode.freePort();
            var node = node(database, PERIOD_ENDED, 0, port);
            try {
                var told = stopWhileAtWork(database, topics, port);
                stopWhileAtWork(database, topics, port);
                var drained = drained(topics);

                new Figures("E2 database stopped at once, twice for 10 s")
                        .with("cases", CASES)
                        .with("lost", CASES - topics.reviews())
                        .with("twice", topics.twice())
                        .with("failed jobs", topics.failed())
                        .with("drained after the last start, s", drained.toSeconds())
                        .print();
                assertThat(told.statusCode()).isEqualTo(503);
                assertThat(told.body()).contains("连不上数据库").doesNotContain("Exception", "org.");
                assertThat(node.isAlive()).as("the same node still works").isTrue();
                assertThat(topics.waiting()).isZero();
                assertThat(topics.reviews()).isEqualTo(CASES);
                assertThat(topics.twice()).isZero();
                assertThat(topics.failed()).isZero();
                assertThat(drained).isLessThan(Duration.ofMinutes(2));
                assertThat(new Visitor(port).get("/login").statusCode()).isEqualTo(200);
            } finally {
                node.destroyForcibly().waitFor();
            }
        }
    }

    private static HttpResponse<String> stopWhileAtWork(RestartableDatabase database, WaitingTopics topics, int port)
            throws Exception {
        var before = topics.waiting();
        var since = Instant.now();
        while (topics.waiting() == before
                && Duration.between(since, Instant.now()).toSeconds() < 120) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        database.stopAtOnce();
        var stopped = Instant.now();
        var told = new Visitor(port).get("/login");
        TimeUnit.MILLISECONDS.sleep(
                Math.max(0, 10_000 - Duration.between(stopped, Instant.now()).toMillis()));
        database.startAgain();
        TimeUnit.SECONDS.sleep(3);
        return told;
    }

    private static Duration drained(WaitingTopics topics) throws Exception {
        var since = Instant.now();
        while (topics.waiting() + topics.jobs() > 0
                && Duration.between(since, Instant.now()).toMinutes() < 5) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return Duration.between(since, Instant.now());
    }

    private Process node(RestartableDatabase database, Duration ahead, int cases, int port) throws IOException {
        return MortalNode.running(
                WorkingNode.class,
                List.of(database.address(), ahead.toString(), String.valueOf(cases), String.valueOf(port)),
                folder.resolve("node-%d.log".formatted(cases)).toFile());
    }
}
