package org.lianxi.faults;

import java.time.Duration;
import java.util.List;
import org.lianxi.LianxiApplication;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** One node of the application: it opens cases and goes, or works on what is due until it is killed. */
final class WorkingNode {

    private WorkingNode() {}

    /** Address of the database, how far its clock is ahead, how many cases to open (0: to work). */
    public static void main(String[] args) {
        var cases = Integer.parseInt(args[2]);
        var node = new SpringApplicationBuilder(LianxiApplication.class, Office.class, TestClock.class)
                .profiles("test")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + args[0],
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=",
                        "--camunda.bpm.job-execution.enabled=" + (cases == 0),
                        "--lianxi.audit.key-file=target/vault/faults.audit.key",
                        "--lianxi.second-factor.key-file=target/vault/faults.second-factor.key");
        node.getBean(TestClock.class).advance(Duration.parse(args[1]));
        if (cases == 0) {
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
