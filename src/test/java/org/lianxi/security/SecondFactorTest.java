package org.lianxi.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.http.HttpResponse;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.testing.LianxiServerTest;
import org.lianxi.testing.TestClock;
import org.lianxi.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A one-time code besides the password: taken in once, asked for at each sign-in, taken once, locked after wrong ones.
 */
@LianxiServerTest
class SecondFactorTest {

    private static final Pattern SECRET = Pattern.compile("id=\"secret\">([A-Z2-7 ]+)<");

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void onAnOrdinaryDay() {
        clock.set(TestClock.START);
        jdbc.sql("delete from security_second_factor").update();
        jdbc.sql("delete from security_sign_in_failure").update();
    }

    @Test
    void whoeverHasTakenASecretInGivesACodeAtEachSignIn() {
        var secret = takenIn("legal-head");

        var next = signedIn("legal-head");
        assertThat(next.get("/topics").headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/second-factor"));
        assertThat(next.getJson("/camunda/api/engine/engine").statusCode()).isEqualTo(403);
        assertThat(next.get("/second-factor").body()).doesNotContain("密钥：");
        assertThat(give(next, "000000").body()).contains("动态口令不正确");

        clock.advance(Duration.ofSeconds(30));
        assertThat(give(next, code(secret)).statusCode()).isEqualTo(302);
        assertThat(next.get("/topics").statusCode()).isEqualTo(200);
        var program = new Visitor(port);
        assertThat(program.send(program.request("/engine-rest/task")
                                .header("Authorization", Visitor.basic("legal-head", Visitor.PASSWORD))
                                .GET())
                        .statusCode())
                .as("a password alone opens no other door")
                .isEqualTo(403);
    }

    @Test
    void aCodeIsTakenOnce() {
        var secret = takenIn("finance-head");
        clock.advance(Duration.ofSeconds(30));
        var code = code(secret);
        assertThat(give(signedIn("finance-head"), code).statusCode()).isEqualTo(302);

        var again = give(signedIn("finance-head"), code);

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("已经用过");
    }

    @Test
    void fiveWrongCodesLock() {
        var secret = takenIn("personnel-head");
        clock.advance(Duration.ofSeconds(30));
        var visitor = signedIn("personnel-head");
        for (var attempt = 0; attempt < 5; attempt++) {
            give(visitor, "00000" + attempt);
        }

        assertThat(give(visitor, code(secret)).body()).contains("输错次数过多");
        clock.advance(Duration.ofMinutes(16));
        assertThat(give(visitor, code(secret)).statusCode()).isEqualTo(302);
    }

    @Test
    void secretsAreSealedAndForgottenByTheSecurityAdministratorOnly() {
        var secret = takenIn("staffing-member");
        assertThat(jdbc.sql("select sealed_secret from security_second_factor")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .doesNotContain(secret);

        var system = signedIn("system-admin");
        assertThat(system.submit("/accounts", "/accounts/staffing-member/forget-second-factor", Map.of())
                        .statusCode())
                .isEqualTo(422);
        signedIn("security-admin").submit("/accounts", "/accounts/staffing-member/forget-second-factor", Map.of());

        assertThat(signedIn("staffing-member").get("/topics").statusCode()).isEqualTo(200);
    }

    /** @return the secret, which the person's authenticator knows now */
    private String takenIn(String person) {
        var visitor = signedIn(person);
        var page = visitor.get("/second-factor").body();
        var shown = SECRET.matcher(page);
        assertThat(shown.find()).isTrue();
        assertThat(page).contains("<path d=\"M");
        var secret = shown.group(1).replace(" ", "");
        assertThat(give(visitor, code(secret)).statusCode()).isEqualTo(302);
        assertThat(visitor.get("/topics").statusCode()).isEqualTo(200);
        return secret;
    }

    private static HttpResponse<String> give(Visitor visitor, String code) {
        return visitor.submit("/second-factor", "/second-factor", Map.of("code", code));
    }

    private String code(String secret) {
        try {
            var codes = new TimeBasedOneTimePasswordGenerator();
            return codes.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret), codes.getAlgorithm()), clock.instant());
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Visitor signedIn(String person) {
        var visitor = new Visitor(port);
        visitor.signIn(person);
        return visitor;
    }
}
