package org.lianxi.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianxi.testing.MortalNode;
import org.lianxi.testing.TestDatabase;
import org.lianxi.testing.Visitor;

/**
 * Two nodes on one database, eight liaisons who are sent now to the one and now to the other, and one node that dies
 * among them. Nobody signs in again, what was said to be stored is stored, and what is sent ten times at once happens
 * once.
 */
@Tag("faults")
class NodesShareFaults {

    private static final int TOPICS_EACH = 20;

    private final String database = TestDatabase.another();
    private final WaitingTopics topics = new WaitingTopics(database);
    private final List<Process> nodes = new ArrayList<>();
    private final Path logs;

    NodesShareFaults(@TempDir Path logs) {
        this.logs = logs;
    }

    @AfterEach
    void nobodyIsLeft() {
        nodes.forEach(Process::destroyForcibly);
    }

    @Test
    void nobodyNoticesThatANodeIsGone() throws Exception {
        var first = started();
        var second = started();

        var onceOfTen = tenAtOnce(first, second);
        var stored = new ConcurrentLinkedQueue<String>();
        var unsure = new ConcurrentLinkedQueue<String>();
        var signIns = new AtomicInteger();
        var crowd = Executors.newFixedThreadPool(Visitor.LIAISONS.size());
        var dead = new AtomicInteger();
        try {
            var work = Visitor.LIAISONS.stream()
                    .map(person -> crowd.submit(() -> {
                        propose(person, first, second, stored, unsure, signIns, dead);
                        return person;
                    }))
                    .toList();
            while (stored.size() < Visitor.LIAISONS.size() * TOPICS_EACH / 2) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            nodes.get(0).destroyForcibly().waitFor();
            dead.set(first);
            for (var person : work) {
                person.get(5, TimeUnit.MINUTES);
            }
        } finally {
            crowd.shutdownNow();
        }

        var lost = 0;
        var twice = 0;
        for (var title : stored) {
            var rows = topics.count("select count(*) from topic_text where title = '%s'".formatted(title));
            lost += rows == 0 ? 1 : 0;
            twice += rows > 1 && !unsure.contains(title) ? 1 : 0;
        }
        new Figures("E3, E4 one of two nodes killed under eight people")
                .with("topics", stored.size())
                .with("lost", lost)
                .with("twice", twice)
                .with("sent again after the kill", unsure.size())
                .with("sign-ins", signIns)
                .with("of ten equal posts done", onceOfTen)
                .print();
        assertThat(stored).hasSize(Visitor.LIAISONS.size() * TOPICS_EACH);
        assertThat(lost).isZero();
        assertThat(twice).isZero();
        assertThat(signIns).hasValue(Visitor.LIAISONS.size());
        assertThat(onceOfTen).isEqualTo(1);
    }

    /** One task, ten equal posts, five to each node. */
    private long tenAtOnce(int first, int second) throws Exception {
        var liaison = signedIn("legal-liaison", first);
        liaison.post("/engine-rest/process-definition/key/topic/submit-form", topic("同时提交"), token(liaison));
        var clerk = signedIn("office-clerk", first);
        var found = clerk.getJson("/engine-rest/task?taskDefinitionKey=userTask_checkForm")
                .body();
        var task = found.replaceAll("(?s)^.*?\"id\":\"([^\"]+)\".*$", "$1");
        clerk.post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"office-clerk\"}", token(clerk));
        var body = "{\"variables\":{\"decision\":{\"value\":\"accept\"},\"askOpinions\":{\"value\":false}}}";
        var token = token(clerk);
        List<Callable<HttpResponse<String>>> posts = new ArrayList<>();
        IntStream.range(0, 10)
                .forEach(at -> posts.add(() -> clerk.at(at % 2 == 0 ? first : second)
                        .post("/engine-rest/task/" + task + "/submit-form", body, token)));
        Collections.shuffle(posts);
        var crowd = Executors.newFixedThreadPool(10);
        try {
            var done = 0L;
            for (var answer : crowd.invokeAll(posts)) {
                var got = answer.get();
                done += got.statusCode() / 100 == 2 ? 1 : 0;
                assertThat(got.body()).doesNotContain("\tat ", "java.lang");
                if (got.statusCode() / 100 != 2) {
                    assertThat(got.statusCode()).isBetween(400, 500);
                }
            }
            return done;
        } finally {
            crowd.shutdownNow();
        }
    }

    private static void propose(
            String person,
            int first,
            int second,
            Queue<String> stored,
            Queue<String> unsure,
            AtomicInteger signIns,
            AtomicInteger dead) {
        var visitor = signedIn(person, first);
        signIns.incrementAndGet();
        var token = token(visitor);
        for (var at = 0; at < TOPICS_EACH; at++) {
            var title = person + " " + at;
            var node = at % 2 == 0 ? first : second;
            while (!accepted(visitor, node == dead.get() ? second : node, title, token)) {
                unsure.add(title);
                node = second;
            }
            stored.add(title);
        }
    }

    private static boolean accepted(Visitor visitor, int node, String title, String... token) {
        try {
            var answer =
                    visitor.at(node).post("/engine-rest/process-definition/key/topic/submit-form", topic(title), token);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return true;
        } catch (UncheckedIOException nodeIsGone) {
            return false;
        }
    }

    private static Visitor signedIn(String person, int port) {
        var visitor = new Visitor(port);
        assertThat(visitor.signIn(person).statusCode()).isEqualTo(302);
        return visitor;
    }

    private static String[] token(Visitor visitor) {
        return new String[] {"X-CSRF-TOKEN", visitor.token("/password")};
    }

    private static String topic(String title) {
        return """
                {"variables": {"title": {"value": "%s"}, "kind": {"value": "coordination"},
                "background": {"value": "衔接不畅。"}, "proposal": {"value": "明确牵头单位。"},
                "legalBasis": {"value": "行政许可法第二十六条"},
                "concernedUnits": {"type": "json", "value": "[\\"finance\\"]"},
                "wantedDate": {"value": "2026-12-01"}, "urgency": {"value": "normal"}}}
                """.formatted(title);
    }

    private int started() throws Exception {
        var port = WorkingNode.freePort();
        nodes.add(MortalNode.running(
                WorkingNode.class,
                List.of(database, Duration.ZERO.toString(), "0", String.valueOf(port)),
                logs.resolve("node-%d.log".formatted(port)).toFile()));
        WorkingNode.awaitAnswer(port);
        return port;
    }
}
