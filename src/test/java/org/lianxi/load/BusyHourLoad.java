package org.lianxi.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FilterService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lianxi.testing.LianxiServerTest;
import org.lianxi.testing.TestClock;
import org.lianxi.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * The busiest hour of an office of ten units, and of ten and a hundred times as many people: forty people with an open
 * Tasklist, which asks for its list every ten seconds, three pages of ours a minute each, and every second minute
 * somebody hands something in. People do not wait for one another: what is asked for comes at its rate, whether the
 * last was answered or not. Then as fast as eight clients can, against files that the same server only hands out.
 */
@LianxiServerTest
@Tag("load")
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=true")
class BusyHourLoad {

    private static final int SECONDS = Integer.getInteger("lianxi.load.seconds", 30);
    private static final int OPEN_TABS = 40;
    private static final int BETWEEN_LISTS_SECONDS = 10;

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    FilterService filters;

    private final List<Visitor> people = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private String list = "";

    @BeforeEach
    void everybodyIsSignedIn() {
        clock.set(TestClock.START);
        list = "/camunda/api/engine/engine/default/filter/%s/list?firstResult=0&maxResults=15"
                .formatted(filters.createTaskFilterQuery()
                        .filterName("我的待办")
                        .singleResult()
                        .getId());
        for (var person : Visitor.LIAISONS) {
            var visitor = new Visitor(port);
            visitor.signIn(person);
            visitor.get("/camunda/app/tasklist/default/");
            people.add(visitor);
        }
    }

    @Test
    void oneTenAndAHundredTimesAnOffice() throws Exception {
        asFastAs(8, this::list, 10);
        var table = new StringBuilder(
                "\n| people | asked a second | answered a second | half within | 95 of 100 within |\n|--|--|--|--|--|\n");
        for (var times : List.of(1, 10, 100)) {
            table.append(hour(times));
        }
        var files = asFastAs(8, () -> next().get("/assets/lianxi.css"), SECONDS / 2);
        var lists = asFastAs(8, this::list, SECONDS / 2);
        var pages = asFastAs(8, () -> next().get("/"), SECONDS / 2);
        var submissions = asFastAs(8, this::submit, SECONDS / 2);
        table.append("\n| as fast as eight clients can | a second | ratio |\n|--|--|--|\n");
        table.append(line("a file", files, files));
        table.append(line("a list of tasks", lists, files));
        table.append(line("a home page", pages, files));
        table.append(line("a topic handed in", submissions, files));
        System.out.println(table);
        assertThat(lists).isPositive();
    }

    /** One office's busiest hour, shortened, at so many times its rate. */
    private String hour(int times) throws Exception {
        var rate = times * (OPEN_TABS / (double) BETWEEN_LISTS_SECONDS + OPEN_TABS * 3 / 60.0 + 0.5 * OPEN_TABS / 60.0);
        var asked = (int) (rate * SECONDS);
        var latencies = new ConcurrentLinkedQueue<Double>();
        var workers = Executors.newFixedThreadPool(64);
        var beginning = System.nanoTime();
        for (var at = 0; at < asked; at++) {
            var due = beginning + (long) (at / rate * 1e9);
            TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
            var request = at;
            workers.submit(() -> {
                if (System.nanoTime() - beginning < SECONDS * 1_500_000_000L) {
                    answer(request);
                    latencies.add((System.nanoTime() - due) / 1e6);
                }
            });
        }
        workers.shutdown();
        workers.awaitTermination(SECONDS, TimeUnit.SECONDS);
        var took = (System.nanoTime() - beginning) / 1e9;
        var sorted = latencies.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "| %d | %.1f | %.1f | %.0f ms | %.0f ms |%n",
                OPEN_TABS * times,
                rate,
                sorted.size() / took,
                sorted.get(sorted.size() / 2),
                sorted.get((int) (sorted.size() * 0.95)));
    }

    /** Of 200 requests 3 hand something in, 67 are pages and the rest lists, as in the rates above. */
    private void answer(int request) {
        var kind = request % 19;
        if (kind == 0 && request % 3 == 0) {
            submit();
        } else if (kind % 3 == 1) {
            next().get("/");
        } else {
            list();
        }
    }

    private HttpResponse<String> list() {
        return next().getJson(list);
    }

    private HttpResponse<String> submit() {
        var visitor = next();
        return visitor.post(
                "/camunda/api/engine/engine/default/process-definition/key/topic/submit-form",
                """
                {"variables": {"title": {"value": "高峰"}, "kind": {"value": "coordination"},
                "background": {"value": "衔接不畅。"}, "proposal": {"value": "明确牵头单位。"},
                "legalBasis": {"value": "行政许可法第二十六条"},
                "concernedUnits": {"type": "json", "value": "[\\"finance\\"]"},
                "wantedDate": {"value": "2026-12-01"}, "urgency": {"value": "normal"}}}
                """,
                "X-XSRF-TOKEN",
                visitor.cookie("XSRF-TOKEN"));
    }

    private Visitor next() {
        return people.get(Math.floorMod(turn.getAndIncrement(), people.size()));
    }

    private static String line(String what, double aSecond, double against) {
        return String.format(Locale.ROOT, "| %s | %.1f | %.3f |%n", what, aSecond, aSecond / against);
    }

    private static double asFastAs(int clients, Supplier<HttpResponse<String>> request, int seconds) throws Exception {
        var done = new AtomicInteger();
        var end = System.nanoTime() + seconds * 1_000_000_000L;
        var crowd = Executors.newFixedThreadPool(clients);
        for (var client = 0; client < clients; client++) {
            crowd.execute(() -> {
                while (System.nanoTime() < end) {
                    var answer = request.get();
                    if (answer.statusCode() != 200) {
                        throw new AssertionError(answer.statusCode() + " " + answer.body());
                    }
                    done.incrementAndGet();
                }
            });
        }
        crowd.shutdown();
        crowd.awaitTermination(seconds * 2L, TimeUnit.SECONDS);
        return done.get() / (double) seconds;
    }
}
