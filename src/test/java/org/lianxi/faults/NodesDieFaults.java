package org.lianxi.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianxi.testing.MortalNode;
import org.lianxi.testing.TestDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 200 topics wait for written opinions, and the reminders and the end of the period are due. Nodes that work on them
 * are killed without goodbye at seeded moments; in the end two nodes work together and one of them is killed, first
 * while reminders go out, then while the period ends. Nothing that was committed is lost, nothing is done twice.
 */
@Tag("faults")
class NodesDieFaults {

    private static final Logger LOG = LoggerFactory.getLogger(NodesDieFaults.class);
    private static final int CASES = Integer.getInteger("lianxi.faults.cases", 200);
    private static final int KILLS = Integer.getInteger("lianxi.faults.kills", 20);
    private static final long SEED = Long.getLong("lianxi.faults.seed", 20261127L);
    private static final Duration REMINDERS_DUE = Duration.ofDays(6).plusHours(22);
    private static final Duration PERIOD_ENDED = Duration.ofDays(7).plusHours(20);
    /** Longer than a dead node holds its jobs. */
    private static final Duration BETWEEN = Duration.ofMinutes(3);

    private final String database = TestDatabase.another();
    private final WaitingTopics topics = new WaitingTopics(database);
    private final List<Process> nodes = new ArrayList<>();
    private final Path logs;
    private final Random moments = new Random(SEED);
    private int started;
    private int killed;
    private Duration drained = Duration.ZERO;

    NodesDieFaults(@TempDir Path logs) {
        this.logs = logs;
    }

    @AfterEach
    void nobodyIsLeft() {
        nodes.forEach(Process::destroyForcibly);
    }

    @Test
    void nothingCommittedIsLostAndNothingIsDoneTwice() throws Exception {
        var office = node(Duration.ZERO, CASES);
        assertThat(office.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(office.exitValue()).isZero();
        assertThat(topics.waiting()).isEqualTo(CASES * 2);

        killWhile(REMINDERS_DUE, () -> CASES * 2 - topics.reminded(), KILLS / 2);
        assertThat(topics.reminded()).as("reminders").isEqualTo(CASES * 2);
        killWhile(PERIOD_ENDED, topics::waiting, KILLS - KILLS / 2);

        new Figures("E1, E3 nodes killed at work")
                .with("killed", killed)
                .with("cases", CASES)
                .with("lost", CASES - topics.reviews())
                .with("twice", topics.twice())
                .with("failed jobs", topics.failed())
                .with("drained after the last kill, s", drained.toSeconds())
                .print();
        assertThat(topics.waiting()).as("opinions still waited for").isZero();
        assertThat(topics.reviews()).as("topics that have come to the leader").isEqualTo(CASES);
        assertThat(topics.twice()).as("said twice").isZero();
        assertThat(topics.failed()).as("failed for good").isZero();
    }

    private interface Left {
        long count() throws SQLException;
    }

    /** One node after the other; in the end two together, of which one is killed, and a third that takes over. */
    private void killWhile(Duration ahead, Left left, int kills) throws Exception {
        for (var at = 0; at < kills && left.count() > 0; at++) {
            var node = node(ahead, 0);
            awaitWork(left);
            kill(node, moments.nextInt(400));
            LOG.info("Killed node {}: {} still to do", killed, left.count());
        }
        node(ahead, 0);
        kill(node(ahead, 0), 15_000);
        node(ahead, 0);
        var since = Instant.now();
        while (left.count() + topics.jobs() > 0
                && Duration.between(since, Instant.now()).toMinutes() < 5) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        drained = Duration.between(since, Instant.now());
        nodes.forEach(Process::destroyForcibly);
    }

    private void kill(Process node, int later) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(later);
        node.destroyForcibly().waitFor();
        killed++;
    }

    private Process node(Duration ahead, int cases) throws IOException {
        started++;
        var clock = ahead.plus(BETWEEN.multipliedBy(started));
        var node = MortalNode.running(
                WorkingNode.class,
                List.of(database, clock.toString(), String.valueOf(cases)),
                logs.resolve("node-%d.log".formatted(started)).toFile());
        nodes.add(node);
        return node;
    }

    private void awaitWork(Left left) throws Exception {
        var before = left.count();
        var since = Instant.now();
        while (left.count() == before && Duration.between(since, Instant.now()).toSeconds() < 90) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
