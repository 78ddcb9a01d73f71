package org.lianxi.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianxi.testing.LianxiServerTest;
import org.lianxi.testing.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages for everybody, as they pass through the server itself. */
@LianxiServerTest
class PublicPagesOnTheWireTest {

    private static final String FORM = "/public/complaints/new";

    @LocalServerPort
    int port;

    @Test
    void thePagesNeedNoScriptAndNoSession() {
        for (var page : List.of("/public/complaints", FORM, "/public/complaints/follow")) {
            var answer = new Visitor(port).get(page);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("<script");
            assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("JSESSIONID"));
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        }
    }

    @Test
    void aFormIsTakenWithItsTokenAndRefusedWithoutIt() {
        var visitor = new Visitor(port);

        assertThat(visitor.submit(FORM, FORM, Map.of("story", "只有经过")).statusCode())
                .isEqualTo(422);
        assertThat(visitor.submitWithoutToken(FORM, Map.of("story", "只有经过")).body())
                .contains("没有登记任何内容")
                .doesNotContain("岗位");
        assertThat(visitor.submitWithoutToken(FORM, Map.of("story", "只有经过")).statusCode())
                .isEqualTo(403);
    }

    static Stream<Arguments> brokenRequests() {
        var field = "a".repeat(10 * 1024 * 1024);
        return Stream.of(
                Arguments.of("application/x-www-form-urlencoded", "story=" + field),
                Arguments.of("application/x-www-form-urlencoded", "%ZZ=%E4%B8&story=%00%FF"),
                Arguments.of("application/x-www-form-urlencoded", "a=1&".repeat(20_000)),
                Arguments.of(
                        "multipart/form-data; boundary=b",
                        "--b\r\nContent-Disposition: form-data; name=\"story\"\r\n\r\n" + field),
                Arguments.of("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"story"),
                Arguments.of("multipart/form-data", "no boundary"),
                Arguments.of(
                        "multipart/form-data; boundary=b",
                        "--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\n1\r\n".repeat(200) + "--b--"),
                Arguments.of("application/json", "{\"story\": 1}"),
                Arguments.of("text/plain; charset=klingon", "story"));
    }

    @ParameterizedTest
    @MethodSource("brokenRequests")
    void aBrokenRequestIsNeverAFaultOfTheServer(String type, String body) {
        for (var page : List.of(FORM, "/public/complaints/follow", "/public/complaints/follow/supplement")) {
            var visitor = new Visitor(port);

            var answer = visitor.send(visitor.request(page)
                    .header("Content-Type", type)
                    .header("Accept", "text/html")
                    .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8)));

            assertThat(answer.statusCode()).as(page + " " + type).isBetween(400, 499);
            assertThat(answer.body()).doesNotContain("Exception", "\tat ");
        }
    }
}
