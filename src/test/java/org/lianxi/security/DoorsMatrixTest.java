package org.lianxi.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.testing.LianxiServerTest;
import org.lianxi.testing.TestClock;
import org.lianxi.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Post × address: what each kind of person gets from every page of ours, from the interface for other systems, from the
 * engine's two interfaces and from the actuator. The table {@code doors.csv} is what was decided; a new address fails
 * until somebody has decided about it. Cells: {@code yes}, or the status that refuses. What does not exist and what one
 * must not know of are both 404.
 */
@LianxiServerTest
class DoorsMatrixTest {

    private static final Path TABLE = Path.of("src", "test", "resources", "security", "doors.csv");
    private static final Pattern VARIABLE = Pattern.compile("\\{(?:[^{}]|\\{[^{}]*})*}");
    private static final List<String> PEOPLE = List.of(
            "zuzhang",
            "legal-member",
            "finance-liaison",
            "finance-head",
            "office-clerk",
            "window-clerk",
            "analyst",
            "system-admin",
            "security-admin",
            "audit-admin");
    private static final List<String> OF_THE_ENGINE = List.of(
            "/engine-rest/task",
            "/engine-rest/history/task",
            "/engine-rest/authorization",
            "/engine-rest/deployment",
            "/engine-rest/job",
            "/engine-rest/metrics",
            "/engine-rest/history/user-operation",
            "/camunda/app/tasklist/default/",
            "/camunda/app/cockpit/default/",
            "/camunda/app/admin/default/",
            "/camunda/api/engine/engine/default/task",
            "/camunda/api/engine/engine/default/metrics",
            "/camunda/api/cockpit/plugin/base/default/process-definition/statistics-count",
            "/camunda/api/admin/setup/default/user/create",
            "/actuator",
            "/actuator/health",
            "/actuator/env",
            "/actuator/metrics",
            "/actuator/heapdump");

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext application;

    @Autowired
    TestClock clock;

    @BeforeEach
    void onAnOrdinaryDay() {
        clock.set(TestClock.START);
    }

    @Test
    void everyDoorOpensForThoseForWhomItWasDecidedAndForNobodyElse() throws IOException {
        var found = new TreeMap<String, List<String>>();
        var visitors = PEOPLE.stream().map(this::signedIn).toList();
        for (var address : addresses()) {
            var row = new ArrayList<String>();
            row.add(cell(new Visitor(port), address));
            visitors.forEach(visitor -> row.add(cell(visitor, address)));
            found.put(address, row);
        }

        var decided = decided();
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "doors.csv"), written(found));
        assertThat(found.keySet())
                .as("addresses about which somebody has decided")
                .isEqualTo(decided.keySet());
        assertThat(found).isEqualTo(decided);
    }

    private Visitor signedIn(String person) {
        var visitor = new Visitor(port);
        visitor.signIn(person);
        visitor.get("/");
        return visitor;
    }

    private static String cell(Visitor visitor, String address) {
        var answer = visitor.send(visitor.request(address)
                .header("Accept", "text/html, application/json;q=0.9, */*;q=0.1")
                .GET());
        var toSignIn = answer.headers()
                .firstValue("Location")
                .filter(location -> location.contains("/login"))
                .isPresent();
        return toSignIn ? "401" : answer.statusCode() < 400 ? "yes" : String.valueOf(answer.statusCode());
    }

    private TreeSet<String> addresses() {
        var addresses = new TreeSet<>(OF_THE_ENGINE);
        application.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(DoorsMatrixTest::isRead)
                .flatMap(info -> info.getPatternValues().stream())
                .map(path -> VARIABLE.matcher(path).replaceAll("x").replace("/**", "/x"))
                .filter(path -> path.startsWith("/") && !path.startsWith("/actuator"))
                .forEach(addresses::add);
        return addresses;
    }

    private static boolean isRead(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private static Map<String, List<String>> decided() throws IOException {
        if (!Files.exists(TABLE)) {
            return Map.of();
        }
        return Files.readAllLines(TABLE, StandardCharsets.UTF_8).stream()
                .skip(1)
                .map(line -> List.of(line.split(",")))
                .collect(Collectors.toMap(
                        cells -> cells.get(0), cells -> cells.subList(1, cells.size()), (a, b) -> a, TreeMap::new));
    }

    private static String written(Map<String, List<String>> rows) {
        var lines = new ArrayList<String>();
        lines.add("address,nobody," + String.join(",", PEOPLE));
        rows.forEach((address, cells) -> lines.add(address + "," + String.join(",", cells)));
        return String.join("\n", lines) + "\n";
    }
}
