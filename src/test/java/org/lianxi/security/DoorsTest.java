package org.lianxi.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.testing.LianxiServerTest;
import org.lianxi.testing.TestClock;
import org.lianxi.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** What answers to somebody who has not signed in, and with which headers. */
@LianxiServerTest
class DoorsTest {

    private static final Set<String> OPEN = Set.of(
            "/login",
            "/assets/lianxi.css",
            "/actuator/health",
            "/actuator/prometheus",
            "/public/complaints",
            "/public/complaints/new",
            "/public/complaints/follow",
            "/public/complaints/follow/supplement",
            "/public/complaints/follow/withdraw",
            "/public/complaints/follow/rating",
            "/public/complaints/follow/rehandling",
            "/public/complaints/follow/data",
            "/public/complaints/follow/letter",
            "/public/approvals",
            "/public/documents",
            "/public/documents/x.x",
            "/public/calendar/x.ics");
    private static final Pattern NONCE_IN_POLICY = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern NONCE_IN_PAGE = Pattern.compile("nonce=\"([^\"]*)\"");
    private static final Pattern VARIABLE = Pattern.compile("\\{(?:[^{}]|\\{[^{}]*})+}");

    @LocalServerPort
    int port;

    @Autowired
    ServletWebServerApplicationContext application;

    @Autowired
    TestClock clock;

    @BeforeEach
    void onAnOrdinaryDay() {
        clock.set(TestClock.START);
    }

    @Test
    void nothingButTheSignInPageAnswersBeforeSignIn() {
        var answered = new TreeSet<String>();
        var asked = addresses();
        for (var path : asked) {
            for (var method : new String[] {"GET", "POST", "PUT", "DELETE"}) {
                var visitor = new Visitor(port);
                var answer = visitor.send(visitor.request(path)
                        .header("Accept", "text/html,application/json")
                        .method(method, BodyPublishers.noBody()));
                var sentToSignIn = answer.statusCode() == 302
                        && answer.headers().firstValue("Location").orElse("").matches(".*/login(\\?.*)?");
                if (!sentToSignIn && answer.statusCode() != 401 && answer.statusCode() != 403) {
                    answered.add(method + " " + path + " " + answer.statusCode());
                }
            }
        }

        assertThat(asked).hasSizeGreaterThan(40).contains("/accounts", "/engine-rest/user", "/");
        assertThat(answered).allSatisfy(line -> assertThat(OPEN).contains(line.split(" ")[1]));
        assertThat(answered)
                .contains(
                        "GET /login 200",
                        "GET /assets/lianxi.css 200",
                        "GET /actuator/health 200",
                        "GET /public/approvals 200")
                .noneMatch(line -> line.startsWith("POST ") && line.endsWith(" 200"));
    }

    @Test
    void theRestInterfaceTakesAPasswordWithoutAToken() {
        var program = new Visitor(port);
        var answer = program.send(program.request("/engine-rest/task")
                .header("Authorization", Visitor.basic("legal-liaison", Visitor.PASSWORD))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(program.cookie("JSESSIONID")).as("no session is made").isEmpty();
    }

    @Test
    void theRestInterfaceTakesASessionOnlyWithItsToken() {
        var visitor = new Visitor(port);
        visitor.signIn("legal-liaison");

        assertThat(visitor.getJson("/engine-rest/task").statusCode()).isEqualTo(200);
        assertThat(visitor.post("/engine-rest/task", "{}").statusCode()).isEqualTo(403);
        assertThat(visitor.post("/engine-rest/task", "{}", "X-CSRF-TOKEN", visitor.token("/password"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void programsAreAskedForAPasswordAndBrowsersAreNot() {
        var visitor = new Visitor(port);

        assertThat(visitor.getJson("/engine-rest/task").headers().firstValue("WWW-Authenticate"))
                .isPresent();
        assertThat(visitor.send(visitor.request("/engine-rest/task")
                                .header("Sec-Fetch-Mode", "navigate")
                                .GET())
                        .headers()
                        .firstValue("WWW-Authenticate"))
                .isEmpty();
    }

    @Test
    void ourPagesCarryTheHeadersThatGuardThem() {
        var visitor = new Visitor(port);
        visitor.signIn("legal-liaison");

        for (var path : new String[] {"/login", "/", "/password", "/no-such-page"}) {
            var headers = visitor.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        }
        assertThat(visitor.get("/").body())
                .doesNotContain("<style", " style=", "onclick")
                .doesNotContainPattern("<script(?! src)");
    }

    @Test
    void theScriptsOfAStartPageAreItsOwnHoweverManyOpenItAtOnce() throws Exception {
        var visitor = new Visitor(port);
        visitor.signIn("legal-liaison");
        Callable<HttpResponse<String>> open = () -> visitor.get("/camunda/app/tasklist/default/");

        var people = Executors.newFixedThreadPool(8);
        try {
            for (var opened : people.invokeAll(Collections.nCopies(400, open))) {
                var page = opened.get();
                var policy = NONCE_IN_POLICY.matcher(
                        page.headers().firstValue("Content-Security-Policy").orElse(""));
                assertThat(policy.find()).isTrue();
                assertThat(NONCE_IN_PAGE.matcher(page.body()).results().map(nonce -> nonce.group(1)))
                        .hasSizeGreaterThan(3)
                        .containsOnly(policy.group(1));
            }
        } finally {
            people.shutdown();
        }
    }

    @Test
    void resultsAreReadWithoutSignInAndWithoutLeavingATrace() {
        var passer = new Visitor(port);

        var page = passer.get("/public/approvals");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.body()).doesNotContain("<script", "_csrf", " style=");
        assertThat(passer.cookie("JSESSIONID")).as("no session is made").isEmpty();
        assertThat(passer.post("/public/approvals", "{}").statusCode()).isIn(302, 403);
        assertThat(passer.get("/public/other").statusCode()).isEqualTo(404);
    }

    @Test
    void ourInterfaceTakesAPasswordOfTheWindowAndNobodyElses() {
        var program = new Visitor(port);

        var unsigned = new Visitor(port).post("/api/joint-approvals", "{}");
        var liaison = program.post(
                "/api/joint-approvals", "{}", "Authorization", Visitor.basic("legal-liaison", Visitor.PASSWORD));
        var window = program.post(
                "/api/joint-approvals", "{}", "Authorization", Visitor.basic("window-clerk", Visitor.PASSWORD));
        var description = program.send(program.request("/api/openapi.yaml")
                .header("Authorization", Visitor.basic("legal-liaison", Visitor.PASSWORD))
                .GET());

        assertThat(unsigned.statusCode()).isIn(401, 403);
        assertThat(liaison.statusCode()).isEqualTo(403);
        assertThat(liaison.body()).contains("\"code\":\"security.not-allowed\"");
        assertThat(window.statusCode()).isEqualTo(400);
        assertThat(window.body()).contains("Idempotency-Key");
        assertThat(description.statusCode()).isEqualTo(200);
        assertThat(description.body()).startsWith("openapi: 3.1.0");
        assertThat(program.cookie("JSESSIONID")).as("no session is made").isEmpty();
    }

    @Test
    void aPageThatDoesNotExistSaysSoInChinese() {
        var visitor = new Visitor(port);
        visitor.signIn("legal-liaison");

        var answer = visitor.get("/no-such-page");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("没有这个页面", "市法制办联络员").doesNotContain("Exception", "Whitelabel");
    }

    private Set<String> addresses() {
        var paths = new TreeSet<>(OPEN);
        application.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getPatternValues().stream())
                .forEach(paths::add);
        application.getBeansOfType(AbstractUrlHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMap().keySet().stream())
                .forEach(paths::add);
        application.getServletContext().getServletRegistrations().values().stream()
                .flatMap(servlet -> servlet.getMappings().stream())
                .forEach(paths::add);
        Stream.of(
                        "/engine-rest/user",
                        "/engine-rest/engine",
                        "/engine-rest/deployment/create",
                        "/engine-rest/identity/verify",
                        "/camunda/app/tasklist/default/",
                        "/camunda/app/admin/default/setup/",
                        "/camunda/api/engine/engine/",
                        "/camunda/api/engine/engine/default/task",
                        "/camunda/api/engine/engine/default/identity/password-policy",
                        "/camunda/api/admin/auth/user/default",
                        "/camunda/api/admin/auth/user/default/login/tasklist",
                        "/camunda/api/admin/setup/default/user/create",
                        "/camunda/app/tasklist/scripts/config.js",
                        "/camunda/lib/deps.js",
                        "/actuator",
                        "/actuator/env",
                        "/setup",
                        "/h2-console",
                        "/favicon.ico")
                .forEach(paths::add);
        var concrete = new TreeSet<String>();
        paths.stream()
                .map(path -> VARIABLE.matcher(path)
                        .replaceAll("x")
                        .replace("/**", "/x")
                        .replace("/*", "/x"))
                .filter(path -> path.startsWith("/") && !path.contains("*"))
                .forEach(concrete::add);
        concrete.remove("/assets/x");
        return concrete;
    }
}
