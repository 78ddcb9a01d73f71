package org.lianxi.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lianxi.testing.LianxiServerTest;
import org.lianxi.testing.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Figures for operators: to this machine alone, and every alert and panel asks for one that there is. */
@LianxiServerTest
class MetersTest {

    private static final Pattern OURS = Pattern.compile("lianxi_[a-z_]+|hikaricp_[a-z_]+|jvm_memory_used_bytes");

    @LocalServerPort
    int port;

    @Test
    void whatAlertsAndPanelsAskForIsThere() throws IOException {
        var collector = new Visitor(port);
        var figures =
                collector.send(collector.request("/actuator/prometheus").GET()).body();

        for (var file : List.of("deploy/alerts.yml", "deploy/grafana-dashboard.json")) {
            var asked = OURS.matcher(Files.readString(Path.of(file), StandardCharsets.UTF_8))
                    .results()
                    .map(found -> found.group())
                    .toList();
            assertThat(asked).isNotEmpty().allSatisfy(name -> assertThat(figures)
                    .contains("\n" + name));
        }
        assertThat(figures).doesNotContain("2026-");
    }

    @Test
    void whoeverComesThroughTheProxyGetsNone() {
        var visitor = new Visitor(port);
        var answer = visitor.send(visitor.request("/actuator/prometheus")
                .header("X-Forwarded-For", "198.51.100.7")
                .GET());

        assertThat(answer.statusCode()).isIn(401, 302, 403);
        assertThat(new Visitor(port).get("/actuator/env").statusCode()).isNotEqualTo(200);
    }
}
