package org.lianxi.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.testing.LianxiServerTest;
import org.lianxi.testing.TestClock;
import org.lianxi.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Sign-in by the identity service of the city, a real one on a port of its own. In it, 市法制办联络员 is in the groups of both
 * posts that they hold here, 市财政局联络员 in another's, the system administrator gives a one-time code there, and one person
 * is unknown here.
 */
@LianxiServerTest
class OidcSignInTest {

    private static @Nullable ConfigurableApplicationContext service;

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    @DynamicPropertySource
    static void theCityHasAnIdentityService(DynamicPropertyRegistry registry) throws IOException {
        var ours = freePort();
        System.setProperty(CityIdentityService.CLIENT, "http://127.0.0.1:" + ours);
        var running = new SpringApplicationBuilder(CityIdentityService.class)
                .properties("server.port=0", "spring.config.name=none", "logging.level.root=warn")
                .run();
        service = running;
        var there = running.getEnvironment().getRequiredProperty("local.server.port");
        registry.add("server.port", () -> ours);
        registry.add("lianxi.oidc.issuer-uri", () -> "http://localhost:" + there);
        registry.add("lianxi.oidc.client-secret", () -> CityIdentityService.SECRET);
        registry.add("lianxi.oidc.groups.city-legal", () -> "市法制办联络员");
        registry.add("lianxi.oidc.groups.city-office", () -> "联席会议办公室副主任（市法制办）");
        registry.add("lianxi.oidc.groups.city-it", () -> "系统管理员");
        registry.add("lianxi.second-factor.required-for", () -> "system-admin");
    }

    @AfterAll
    static void theServiceStops() {
        Objects.requireNonNull(service).close();
        System.clearProperty(CityIdentityService.CLIENT);
    }

    @BeforeEach
    void onAnOrdinaryDay() {
        clock.set(TestClock.START);
    }

    @Test
    void theSignInPageOffersIt() {
        assertThat(new Visitor(port).get("/login").body()).contains("用统一身份认证登录", "/oauth2/authorization/city");
    }

    @Test
    void whomTheServiceVouchesForComesInUnderTheirPost() throws Exception {
        var landed = signIn("legal-liaison");

        assertThat(landed.statusCode()).isEqualTo(200);
        assertThat(landed.body()).contains("市法制办联络员", "提出议题");
        assertThat(get("/camunda/app/tasklist/default/").statusCode())
                .as("the Tasklist knows them too")
                .isEqualTo(200);
    }

    @Test
    void theServiceIsAskedForThePasswordEachTimeAndByProofOfTheBeginning() throws Exception {
        var asked = location(get("/oauth2/authorization/city"));

        assertThat(asked).contains("prompt=login", "code_challenge_method=S256", "nonce=", "state=");
    }

    @Test
    void whoHoldsAPostThatTheServiceDoesNotKnowStaysOutsideAndReadsWhy() throws Exception {
        assertThat(signIn("finance-liaison").body()).contains("岗位与身份认证系统登记的不一致");
        assertThat(get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void whoHasNoAccountHereStaysOutside() throws Exception {
        assertThat(signIn("outsider").body()).contains("没有账号");
        assertThat(get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void whoHasGivenACodeThereIsNotAskedForAnotherAndAForeignPasswordNeverGrowsOldHere() throws Exception {
        jdbc.sql("update security_account set must_change = true, password_hash = ? where person = 'system-admin'")
                .param("{noop}known-to-an-administrator")
                .update();
        clock.advance(Duration.ofMinutes(1));

        var landed = signIn("system-admin");

        assertThat(landed.uri().getPath()).isEqualTo("/");
        assertThat(landed.body()).contains("系统管理员");
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() throws Exception {
        assertThat(location(get("/login/oauth2/code/city?code=made-up&state=made-up")))
                .endsWith("/login?elsewhere");
    }

    /** As a browser goes from page to page, with the form of the service filled in on the way. */
    private HttpResponse<String> signIn(String person) throws Exception {
        var answer = get("/oauth2/authorization/city");
        while (answer.statusCode() == 302) {
            var next = answer.uri().resolve(location(answer));
            answer = next.getHost().equals("localhost") && next.getPath().equals("/login")
                    ? filledIn(next, person)
                    : send(HttpRequest.newBuilder(next)
                            .header("Accept", "text/html")
                            .GET());
        }
        return answer;
    }

    private HttpResponse<String> filledIn(URI form, String person) throws Exception {
        return send(HttpRequest.newBuilder(form)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + person + "&password=" + CityIdentityService.PASSWORD)));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html")
                .GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
