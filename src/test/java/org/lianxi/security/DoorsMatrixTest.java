package org.lianxi.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * engine's two interfaces and from the actuator, and from every address of ours that changes something, sent an empty
 * form. The tables {@code doors.csv} and {@code doors-of-changes.csv} are what was decided; a new address fails until
 * somebody has decided about it. Cells: {@code yes}, or the status that refuses. What does not exist and what one must
 * not know of are both 404. To an empty form, 400 and 422 say what it lacks, or why it is not theirs.
 */
@LianxiServerTest
class DoorsMatrixTest {

    private static final Path TABLES = Path.of("src", "test", "resources", "security");
    private static final String READ = "doors.csv";
    private static final String CHANGED = "doors-of-changes.csv";
    private static final Set<String> REFUSED = Set.of("400", "401", "403", "404", "409", "415", "422");
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
        var visitors = PEOPLE.stream().map(this::signedIn).toList();
        var found = new TreeMap<String, List<String>>();
        for (var address : addresses()) {
            found.put(address, row(visitors, visitor -> cell(visitor, address)));
        }

        compare(READ, found);
    }

    @Test
    void everyChangeIsOpenToThoseForWhomItWasDecidedAndToNobodyElse() throws IOException {
        var visitors = PEOPLE.stream().map(this::signedIn).toList();
        var tokens = new HashMap<Visitor, String>();
        visitors.forEach(visitor -> tokens.put(visitor, visitor.token("/password")));
        var found = new TreeMap<String, List<String>>();
        for (var change : changes()) {
            found.put(change, row(visitors, visitor -> {
                var token = tokens.computeIfAbsent(visitor, stranger -> stranger.token("/public/complaints/new"));
                return let(sent(visitor, change, "_csrf=" + token));
            }));
        }

        compare(CHANGED, found);
        assertThat(found.values()).allSatisfy(row -> assertThat(row)
                .as("nothing breaks at an empty form")
                .allMatch(cell -> cell.equals("yes") || REFUSED.contains(cell)));
    }

    @Test
    void nothingIsChangedByARequestThatNoPageOfOursSent() {
        var clerk = signedIn("office-clerk");
        assertThat(changes())
                .allSatisfy(change ->
                        assertThat(sent(clerk, change, "").statusCode()).isIn(401, 403));
    }

    private List<String> row(List<Visitor> visitors, Function<Visitor, String> cell) {
        return Stream.concat(Stream.of(new Visitor(port)), visitors.stream())
                .map(cell)
                .toList();
    }

    private static void compare(String table, Map<String, List<String>> found) throws IOException {
        var decided = decided(TABLES.resolve(table));
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", table), written(found));
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
        return let(answer);
    }

    private static HttpResponse<String> sent(Visitor visitor, String change, String form) {
        var words = change.split(" ");
        return visitor.send(visitor.request(words[1])
                .header("Accept", "text/html, application/json;q=0.9, */*;q=0.1")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(words[0], BodyPublishers.ofString(form)));
    }

    private static String let(HttpResponse<String> answer) {
        var toSignIn = answer.headers()
                .firstValue("Location")
                .filter(location -> location.contains("/login"))
                .isPresent();
        return toSignIn ? "401" : answer.statusCode() < 400 ? "yes" : String.valueOf(answer.statusCode());
    }

    private TreeSet<String> addresses() {
        var addresses = new TreeSet<>(OF_THE_ENGINE);
        mappings()
                .filter(DoorsMatrixTest::isRead)
                .flatMap(DoorsMatrixTest::paths)
                .forEach(addresses::add);
        return addresses;
    }

    private TreeSet<String> changes() {
        var changes = new TreeSet<String>();
        mappings().forEach(info -> info.getMethodsCondition().getMethods().stream()
                .filter(method -> method != RequestMethod.GET)
                .forEach(method -> paths(info).map(path -> method + " " + path).forEach(changes::add)));
        return changes;
    }

    private Stream<RequestMappingInfo> mappings() {
        return application.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream());
    }

    private static Stream<String> paths(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .map(path -> VARIABLE.matcher(path).replaceAll("x").replace("/**", "/x"))
                .filter(path -> path.startsWith("/") && !path.startsWith("/actuator"));
    }

    private static boolean isRead(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private static Map<String, List<String>> decided(Path table) throws IOException {
        if (!Files.exists(table)) {
            return Map.of();
        }
        return Files.readAllLines(table, StandardCharsets.UTF_8).stream()
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
