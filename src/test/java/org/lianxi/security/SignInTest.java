package org.lianxi.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.testing.LianxiServerTest;
import org.lianxi.testing.TestClock;
import org.lianxi.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@LianxiServerTest
class SignInTest {

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @BeforeEach
    void onAnOrdinaryDay() {
        clock.set(TestClock.START);
    }

    @Test
    void whoeverSignsInSeesTheHomePageUnderTheirPost() {
        var visitor = new Visitor(port);

        var answer = visitor.signIn("legal-liaison");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).endsWith("/");
        assertThat(visitor.get("/").body()).contains("市法制办联络员", "项待办", "提出议题", "退出登录");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameGetTheSameAnswer() {
        var wrong = new Visitor(port).signIn("legal-member", "not-the-password");
        var unknown = new Visitor(port).signIn("nobody-at-all", "not-the-password");

        assertThat(location(wrong)).endsWith("/login?error");
        assertThat(location(unknown)).endsWith("/login?error");
        assertThat(new Visitor(port).get("/login?error").body()).contains("用户名或密码不正确");
    }

    @Test
    void fiveFailuresLockTheAccountForFifteenMinutes() {
        for (var i = 0; i < 4; i++) {
            assertThat(location(new Visitor(port).signIn("finance-liaison", "wrong-" + i)))
                    .endsWith("?error");
        }

        assertThat(location(new Visitor(port).signIn("finance-liaison", "wrong-5")))
                .endsWith("?locked");
        assertThat(location(new Visitor(port).signIn("finance-liaison"))).endsWith("?locked");
        assertThat(new Visitor(port).get("/login?locked").body()).contains("15 分钟后再试");

        clock.advance(Duration.ofMinutes(14));
        assertThat(location(new Visitor(port).signIn("finance-liaison"))).endsWith("?locked");

        clock.advance(Duration.ofMinutes(1));
        assertThat(location(new Visitor(port).signIn("finance-liaison"))).doesNotContain("login");
    }

    @Test
    void failuresFarApartDoNotLock() {
        for (var i = 0; i < 8; i++) {
            clock.advance(Duration.ofMinutes(5));
            assertThat(location(new Visitor(port).signIn("finance-member", "wrong-" + i)))
                    .endsWith("?error");
        }
    }

    @Test
    void failuresOverHttpBasicLockTheSignInPageToo() {
        for (var i = 0; i < 5; i++) {
            basic("staffing-liaison", "wrong-" + i);
        }

        assertThat(location(new Visitor(port).signIn("staffing-liaison"))).endsWith("?locked");
        assertThat(basic("staffing-liaison", Visitor.PASSWORD)).isEqualTo(401);
    }

    @Test
    void behindAProxyFiftyFailuresLockTheAddressThatTheyComeFrom() {
        for (var i = 0; i < 50; i++) {
            basic("stranger-" + i, "wrong", "203.0.113.7");
        }

        assertThat(basic("window-clerk", Visitor.PASSWORD, "203.0.113.7")).isEqualTo(401);
        assertThat(basic("window-clerk", Visitor.PASSWORD, "203.0.113.8")).isEqualTo(200);
        assertThat(basic("window-clerk", Visitor.PASSWORD, "203.0.113.8, 203.0.113.7"))
                .as("an address that the visitor made up in front of the proxy's")
                .isEqualTo(401);
    }

    @Test
    void behindAProxyWithTlsCookieAndAddressesStayWithTls() {
        var visitor = new Visitor(port);

        var answer = visitor.send(visitor.request("/tasks-of-yesterday")
                .header("Accept", "text/html")
                .header("X-Forwarded-Proto", "https")
                .GET());

        assertThat(location(answer)).startsWith("https://");
        assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).contains("Secure");
    }

    @Test
    void aPageThatOnlyAsksForNewsDoesNotKeepTheSessionAwake() {
        var visitor = new Visitor(port);
        visitor.signIn("legal-liaison");
        visitor.get("/camunda/app/tasklist/default/");
        assertThat(news(visitor)).isEqualTo(200);

        clock.advance(Duration.ofMinutes(29));
        assertThat(news(visitor)).isEqualTo(200);
        assertThat(visitor.getJson("/camunda/api/engine/engine/default/filter").statusCode())
                .as("somebody clicks")
                .isEqualTo(200);
        clock.advance(Duration.ofMinutes(29));
        assertThat(news(visitor)).isEqualTo(200);
        clock.advance(Duration.ofMinutes(2));

        assertThat(news(visitor)).isEqualTo(401);
        assertThat(visitor.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void theSessionGetsANewIdAndAGuardedCookie() {
        var visitor = new Visitor(port);
        visitor.get("/login");
        var before = visitor.cookie("JSESSIONID");

        var answer = visitor.signIn("legal-liaison");

        assertThat(visitor.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo(before);
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void signingOutNeedsTheToken() {
        var visitor = new Visitor(port);
        visitor.signIn("legal-liaison");

        assertThat(visitor.submitWithoutToken("/logout", Map.of()).statusCode()).isEqualTo(403);
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);

        assertThat(location(visitor.submit("/", "/logout", Map.of()))).endsWith("/login?signedOut");
        assertThat(visitor.get("/").statusCode()).isEqualTo(302);
        assertThat(visitor.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
    }

    @Test
    void signingOutInTheTasklistEndsTheWholeSession() {
        var visitor = new Visitor(port);
        visitor.signIn("legal-liaison");
        visitor.get("/camunda/app/tasklist/default/");

        var forged = visitor.post("/camunda/api/admin/auth/user/default/logout", "{}");
        assertThat(forged.statusCode()).isEqualTo(403);

        visitor.signIn("legal-liaison");
        visitor.get("/camunda/app/tasklist/default/");
        var answer = visitor.post(
                "/camunda/api/admin/auth/user/default/logout", "{}", "X-XSRF-TOKEN", visitor.cookie("XSRF-TOKEN"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(visitor.get("/").statusCode()).isEqualTo(302);
        assertThat(visitor.getJson("/engine-rest/task").statusCode()).isEqualTo(401);
    }

    @Test
    void camundaKnowsWhoSignedInAtOurPage() {
        var visitor = new Visitor(port);
        visitor.signIn("legal-liaison");

        assertThat(visitor.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(visitor.getJson("/camunda/api/admin/auth/user/default").body())
                .contains("\"userId\":\"legal-liaison\"", "tasklist")
                .doesNotContain("cockpit");

        // another person at the same browser
        visitor.submit("/password", "/login", Map.of("username", "system-admin", "password", Visitor.PASSWORD));
        visitor.get("/camunda/app/tasklist/default/");
        assertThat(visitor.getJson("/camunda/api/admin/auth/user/default").body())
                .contains("\"userId\":\"system-admin\"", "cockpit", "admin");
    }

    @Test
    void camundaOffersNoWayInOfItsOwn() {
        var visitor = new Visitor(port);
        visitor.signIn("legal-liaison");
        visitor.get("/camunda/app/tasklist/default/");
        var token = visitor.cookie("XSRF-TOKEN");

        var login = visitor.send(visitor.request("/camunda/api/admin/auth/user/default/login/tasklist")
                .header("X-XSRF-TOKEN", token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("username=system-admin&password=x")));
        var setUp = visitor.post("/camunda/api/admin/setup/default/user/create", "{}", "X-XSRF-TOKEN", token);

        assertThat(login.statusCode()).isEqualTo(403);
        assertThat(setUp.statusCode()).isEqualTo(403);
        assertThat(visitor.get("/camunda/app/admin/default/setup/").statusCode())
                .isEqualTo(403);
    }

    @Test
    void theNameMayBeTypedWithSpacesAndCapitals() {
        assertThat(location(new Visitor(port).signIn("  Legal-Liaison "))).doesNotContain("login");
    }

    private int news(Visitor visitor) {
        return visitor.send(visitor.request("/camunda/api/engine/engine/default/filter")
                        .header("Accept", "application/json")
                        .header("X-Lianxi-Unattended", "true")
                        .GET())
                .statusCode();
    }

    private int basic(String person, String password) {
        return basic(person, password, "203.0.113.1");
    }

    /** @param address what a proxy says of who asks */
    private int basic(String person, String password, String address) {
        var visitor = new Visitor(port);
        return visitor.send(visitor.request("/engine-rest/task")
                        .header("Authorization", Visitor.basic(person, password))
                        .header("X-Forwarded-For", address)
                        .GET())
                .statusCode();
    }

    private static String location(java.net.http.HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
