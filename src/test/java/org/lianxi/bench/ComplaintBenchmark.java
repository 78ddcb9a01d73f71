package org.lianxi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lianxi.complaint.application.Complaints;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.testing.LianxiServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * Whether fifty citizens a second get through for a minute, over HTTP and with the job executor at work, and that every
 * number that was given is stored; and how many get through at most, against bare inserts of one row. Asserts only that
 * nothing is lost.
 */
@LianxiServerTest
@Tag("bench")
@TestPropertySource(
        properties = {
            "camunda.bpm.job-execution.enabled=true",
            "lianxi.complaint.limits.submissions-per-hour=1000000",
            "lianxi.complaint.limits.submissions-per-minute=1000000"
        })
class ComplaintBenchmark {

    private static final int PER_SECOND = Integer.getInteger("lianxi.bench.submissions-per-second", 50);
    private static final int SECONDS = Integer.getInteger("lianxi.bench.seconds", 60);
    /** A server that has been up for a while, not one that has just begun. */
    private static final int WARM_UP = 500;

    private static final int CLIENTS = 8;
    private static final int AT_MOST = 400;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("id=\"number\">(\\d{4}-TS-\\d{4,})<");

    @LocalServerPort
    int port;

    @Autowired
    Complaints complaints;

    @Autowired
    JdbcClient jdbc;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger inserted = new AtomicInteger();

    @Test
    void fiftySubmissionsASecondForAMinute() throws Exception {
        for (var warmUp = 0; warmUp < WARM_UP; warmUp++) {
            submit();
        }
        var given = new CopyOnWriteArrayList<String>();
        var millis = new CopyOnWriteArrayList<Long>();
        var begun = System.nanoTime();
        var late = sustained(given, millis);
        var seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);

        var sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        System.out.printf(
                "%nsubmissions: %d in %d s; median %d ms, 95 of 100 within %d ms, slowest %d ms; begun late: %d%n",
                given.size(),
                seconds,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.get(sorted.size() - 1),
                late);
        assertThat(given).hasSize(PER_SECOND * SECONDS).doesNotHaveDuplicates();
        assertThat(given).allSatisfy(number -> assertThat(complaints.find(new CaseNumber(number)))
                .isPresent());

        var ours = Contest.perSecond(this::submit, AT_MOST, CLIENTS);
        var bare = Contest.perSecond(this::insert, AT_MOST, CLIENTS);
        System.out.printf("at most: %.1f submissions/s, %.1f bare inserts/s, ratio %.2f%n", ours, bare, ours / bare);
    }

    /** Returns how many could not begin when it was their turn. */
    private int sustained(List<String> given, List<Long> millis) throws Exception {
        var pool = Executors.newFixedThreadPool(CLIENTS);
        var late = new AtomicInteger();
        var work = new ArrayList<Callable<Object>>();
        var start = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        for (var turn = 0; turn < PER_SECOND * SECONDS; turn++) {
            var at = start + turn * TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
            work.add(() -> {
                var wait = at - System.nanoTime();
                if (wait > 0) {
                    TimeUnit.NANOSECONDS.sleep(wait);
                } else if (-wait > TimeUnit.SECONDS.toNanos(1)) {
                    late.incrementAndGet();
                }
                var begun = System.nanoTime();
                given.add(submit());
                millis.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
                return at;
            });
        }
        try {
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
        return late.get();
    }

    /** One citizen: opens the form and sends it. All share connections, as behind a reverse proxy. */
    private String submit() throws Exception {
        var form = send(HttpRequest.newBuilder(address()).GET());
        var token = TOKEN.matcher(form.body());
        assertThat(token.find()).as(form.body()).isTrue();
        var session = form.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        var fields = Map.of(
                "_csrf",
                token.group(1),
                "key",
                UUID.randomUUID().toString().replace("-", ""),
                "kind",
                "complaint",
                "about",
                "water",
                "story",
                "窗口要求重复提交材料。" + UUID.randomUUID(),
                "name",
                "戊某某",
                "phone",
                "0773" + inserted.incrementAndGet(),
                "consent",
                "true");
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = send(HttpRequest.newBuilder(address())
                .header("Cookie", session)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
        var number = NUMBER.matcher(answer.body());
        assertThat(number.find()).as(answer.statusCode() + " " + answer.body()).isTrue();
        return number.group(1);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + port + "/public/complaints/new");
    }

    private Integer insert() {
        var mark = UUID.randomUUID().toString();
        return jdbc.sql("""
                        insert into complaint (case_number, source, kind, about_unit, registered_at, registered_by, named,
                            state, round, retention_years, submission_mark, code_mark, contact_mark, matter_mark,
                            reference_mark, version)
                        values (:number, 'WEB', 'COMPLAINT', 'water', :now, '', true, 'WITHDRAWN', 0, 10, :mark, :mark, '',
                            :mark, '', 0)
                        """)
                .param("number", "1999-TS-" + (100_000 + inserted.incrementAndGet()))
                .param("now", LocalDateTime.now())
                .param("mark", mark)
                .update();
    }
}
