package org.lianxi.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import org.lianxi.LianxiApplication;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.lianxi.testing.Visitor;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** One node of the application: it opens cases and goes, or works on what is due until it is killed. */
final class WorkingNode {

    private WorkingNode() {}

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A node under libfaketime needs minutes to start. */
    static void awaitAnswer(int port) {
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(() -> new Visitor(port).get("/login").statusCode() == 200);
    }

    /** Address of the database, how far its clock is ahead, how many cases to open (0: to work), and its port. */
    public static void main(String[] args) {
        var cases = Integer.parseInt(args[2]);
        var node = new SpringApplicationBuilder(LianxiApplication.class, Office.class, TestClock.class)
                .profiles("test")
                .run(
                        "--server.port=" + (args.length > 3 ? args[3] : "0"),
                        "--lianxi.sample.password=" + Visitor.PASSWORD,
                        "--spring.datasource.url=" + args[0],
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=",
                        "--camunda.bpm.job-execution.enabled=" + (cases == 0),
                        "--lianxi.audit.key-file=target/vault/faults.audit.key",
                        "--lianxi.second-factor.key-file=target/vault/faults.second-factor.key");
        var clock = node.getBean(TestClock.class);
        clock.advance(Duration.parse(args[1]));
        if (cases == 0) {
            // Time goes on, or what a dead node or database held would be held for ever.
            new Timer(true)
                    .scheduleAtFixedRate(
                            new TimerTask() {
                                @Override
                                public void run() {
                                    clock.advance(Duration.ofSeconds(1));
                                }
                            },
                            1_000,
                            1_000);
            return;
        }
        var office = node.getBean(Office.class);
        for (var at = 0; at < cases; at++) {
            var number = office.proposeTopic("第 %d 件".formatted(at));
            office.askOpinions(number, List.of("finance", "personnel"), "2026-12-01T17:00");
        }
        System.exit(0);
    }
}
