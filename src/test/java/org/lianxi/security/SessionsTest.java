package org.lianxi.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lianxi.testing.LianxiServerTest;
import org.lianxi.testing.TestClock;
import org.lianxi.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions stand in the database: any node serves anybody, and the database tells nobody's secrets. */
@LianxiServerTest
@Tag("database")
class SessionsTest {

    private static final String VALUES_OF = "select attribute_bytes from spring_session_attributes"
            + " join spring_session on primary_id = session_primary_id where principal_name = ?";

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nobodyIsSignedIn() {
        clock.set(TestClock.START);
        jdbc.sql("delete from spring_session").update();
    }

    @Test
    void theFourthSignInEndsTheOldestSessionAndSaysWhy() {
        var desk = signedIn();
        var window = signedIn();
        var telephone = signedIn();
        assertThat(desk.get("/").statusCode()).isEqualTo(200);

        var fourth = signedIn();

        var answer = desk.get("/");
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login?ended");
        assertThat(desk.get("/login?ended").body()).contains("又在别处登录（同时最多 3 处）");
        assertThat(List.of(window, telephone, fourth))
                .allMatch(visitor -> visitor.get("/").statusCode() == 200);
        assertThat(desk.getJson("/camunda/api/engine/engine/default/filter").statusCode())
                .isEqualTo(401);
    }

    @Test
    void theDatabaseHoldsWhoIsSignedInAndNothingReadableOfTheirSession() {
        signedIn();

        var values =
                jdbc.sql(VALUES_OF).param("legal-liaison").query(byte[].class).list();

        assertThat(values).isNotEmpty();
        assertThat(values)
                .noneMatch(value ->
                        text(value).contains("legal-liaison") || text(value).contains("lianxi"));
    }

    @Test
    void aValueThatSomebodyHasWrittenIntoTheDatabaseIsNotReadAndSignsNobodyIn() {
        var visitor = signedIn();
        jdbc.sql("update spring_session_attributes set attribute_bytes = ?")
                .param(new byte[] {(byte) 0xAC, (byte) 0xED, 0, 5, 't', 0, 1, 'x', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
                })
                .update();

        assertThat(visitor.get("/").statusCode()).isEqualTo(302);
        assertThat(visitor.signIn("legal-liaison")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/");
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void signingOutLeavesNothingBehind() {
        var visitor = signedIn();
        visitor.get("/camunda/app/tasklist/default/");

        visitor.submit("/", "/logout", Map.of());

        assertThat(jdbc.sql(VALUES_OF)
                        .param("legal-liaison")
                        .query(byte[].class)
                        .list())
                .isEmpty();
    }

    @Test
    void whatPagesAreMadeOfReadsNoSession() {
        var passer = new Visitor(port);

        var sheet = passer.get("/assets/lianxi.css");

        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(sheet.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(jdbc.sql("select count(*) from spring_session")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void behindTlsEveryAnswerKeepsBrowsersToTls() {
        var visitor = signedIn();

        for (var path : List.of(
                "/",
                "/login",
                "/assets/lianxi.css",
                "/camunda/app/tasklist/default/",
                "/engine-rest/task",
                "/api/openapi.yaml",
                "/public/approvals")) {
            var answer = visitor.send(visitor.request(path)
                    .header("Accept", "text/html")
                    .header("X-Forwarded-Proto", "https")
                    .GET());
            assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                    .as(path)
                    .hasValueSatisfying(value -> assertThat(value).startsWith("max-age=31536000"));
        }
    }

    private Visitor signedIn() {
        var visitor = new Visitor(port);
        visitor.signIn("legal-liaison");
        return visitor;
    }

    private static String text(byte[] value) {
        return new String(value, StandardCharsets.ISO_8859_1);
    }
}
