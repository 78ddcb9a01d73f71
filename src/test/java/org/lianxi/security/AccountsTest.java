package org.lianxi.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.testing.LianxiServerTest;
import org.lianxi.testing.TestClock;
import org.lianxi.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@LianxiServerTest
class AccountsTest {

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void onAnOrdinaryDay() {
        clock.set(TestClock.START);
    }

    @Test
    void passwordsAreKeptOnlyHashed() {
        assertThat(jdbc.sql("select password_hash from security_account")
                        .query(String.class)
                        .list())
                .hasSizeGreaterThan(30)
                .allMatch(hash -> hash.startsWith("{bcrypt}"));
    }

    @Test
    void onlyAdministratorsManageAccounts() {
        var director = signedIn("office-director");

        assertThat(director.get("/accounts").statusCode()).isEqualTo(403);
        assertThat(director.submit("/", "/accounts/legal-member/disable", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(signedIn("system-admin").get("/accounts").body()).contains("legal-member", "使用中");
    }

    @Test
    void aDisabledAccountsSessionsEndAndItCannotSignIn() {
        var administrator = signedIn("system-admin");
        var member = signedIn("personnel-member");
        assertThat(member.get("/").statusCode()).isEqualTo(200);

        administrator.submit("/accounts", "/accounts/personnel-member/disable", Map.of());

        assertThat(member.get("/").statusCode()).isEqualTo(302);
        assertThat(member.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
        assertThat(new Visitor(port).signIn("personnel-member").headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/login?error"));

        assertThat(administrator
                        .submit("/accounts", "/accounts/personnel-member/enable", Map.of())
                        .statusCode())
                .as("the system administrator does not let anybody in")
                .isEqualTo(422);
        signedIn("security-admin").submit("/accounts", "/accounts/personnel-member/enable", Map.of());
        assertThat(signedIn("personnel-member").get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyDisablesTheirOwnAccount() {
        var answer = signedIn("system-admin").submit("/accounts", "/accounts/system-admin/disable", Map.of());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("不能停用自己的账号", "security.own-account");
    }

    @Test
    void aResetShowsTheNewPasswordOnceAndEndsSessions() {
        var administrator = signedIn("system-admin");
        var member = signedIn("staffing-member");

        administrator.submit("/accounts", "/accounts/staffing-member/reset", Map.of());
        var shown = Pattern.compile("id=\"new-password\">([^<]+)<")
                .matcher(administrator.get("/accounts").body());

        assertThat(shown.find()).isTrue();
        assertThat(administrator.get("/accounts").body()).doesNotContain("new-password");
        assertThat(member.get("/").statusCode()).isEqualTo(302);
        var visitor = new Visitor(port);
        visitor.signIn("staffing-member", shown.group(1));
        assertThat(visitor.get("/").statusCode()).as("nobody has let them in").isEqualTo(302);
        assertThat(administrator.get("/accounts").body()).contains("待启用");

        signedIn("security-admin").submit("/accounts", "/accounts/staffing-member/enable", Map.of());
        visitor.signIn("staffing-member", shown.group(1));
        assertThat(visitor.get("/topics").headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/password?must"));
        assertThat(visitor.getJson("/camunda/api/engine/engine").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/password?must").body()).contains("请先修改密码", "大写字母、小写字母、数字、其他字符中至少有 3 种");
        visitor.submit("/password", "/password", change(shown.group(1), "Lianxi-Xuan-De-77"));
        assertThat(visitor.get("/topics").statusCode()).isEqualTo(200);
    }

    @Test
    void theSecurityAdministratorGivesNoPasswordsAndNobodyEnablesThemselves() {
        var security = signedIn("security-admin");

        assertThat(security.submit("/accounts", "/accounts/legal-member/reset", Map.of())
                        .body())
                .contains("建立账号和重置密码由系统管理员办理");
        assertThat(security.submit("/accounts", "/accounts/security-admin/unlock", Map.of())
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aPasswordMustBeMixedUncommonAndNew() {
        var person = signedIn("staffing-head");

        assertThat(person.submit("/password", "/password", change(Visitor.PASSWORD, "onlylowercase"))
                        .body())
                .contains("字符种类太少");
        assertThat(person.submit("/password", "/password", change(Visitor.PASSWORD, "Password123"))
                        .body())
                .contains("太容易猜到");
        person.submit("/password", "/password", change(Visitor.PASSWORD, "Hui-Yi-Ji-Yao-1"));
        person.submit("/password", "/password", change("Hui-Yi-Ji-Yao-1", "Hui-Yi-Tong-Zhi-2"));
        assertThat(person.submit("/password", "/password", change("Hui-Yi-Tong-Zhi-2", "Hui-Yi-Ji-Yao-1"))
                        .body())
                .contains("与前 5 次用过的相同");
    }

    @Test
    void aPersonChangesTheirOwnPasswordAndStaysSignedInHereOnly() {
        var here = signedIn("investment-member");
        var elsewhere = signedIn("investment-member");
        var password = "𠮷镕㛃-Kaihui-2026";

        assertThat(here.submit("/password", "/password", change(Visitor.PASSWORD, "short"))
                        .body())
                .contains("新密码太短");
        assertThat(here.submit("/password", "/password", change(Visitor.PASSWORD, "investment-member-1"))
                        .body())
                .contains("不能包含用户名");
        assertThat(here.submit("/password", "/password", change("wrong-password", password))
                        .body())
                .contains("当前密码不正确");
        assertThat(here.submit("/password", "/password", change(Visitor.PASSWORD, password))
                        .statusCode())
                .isEqualTo(302);

        assertThat(here.get("/password").body()).contains("密码已修改");
        assertThat(elsewhere.get("/").statusCode()).isEqualTo(302);
        var visitor = new Visitor(port);
        visitor.signIn("investment-member", password);
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
        var program = new Visitor(port);
        assertThat(program.send(program.request("/engine-rest/task")
                                .header("Authorization", Visitor.basic("investment-member", password))
                                .GET())
                        .statusCode())
                .isEqualTo(200);
    }

    private static Map<String, String> change(String present, String password) {
        return Map.of("present", present, "password", password, "again", password);
    }

    private Visitor signedIn(String person) {
        var visitor = new Visitor(port);
        visitor.signIn(person);
        return visitor;
    }
}
