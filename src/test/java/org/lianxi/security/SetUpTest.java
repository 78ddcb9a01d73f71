package org.lianxi.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.regex.Pattern;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.lianxi.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A real installation: no sample accounts, and one way to the first administrator. */
@SpringBootTest(properties = {"camunda.bpm.job-execution.enabled=false", "lianxi.sample.accounts=false"})
@AutoConfigureMockMvc
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.class, Office.class})
@ExtendWith(OutputCaptureExtension.class)
class SetUpTest {

    private static final String PASSWORD = "𠮷-Yi-Ge-Mima-2026";
    private static final Pattern SECRET = Pattern.compile("设置口令  ([a-z2-9-]{39})");

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theSecretInTheLogMakesTheFirstAdministratorsOnce(CapturedOutput log) throws Exception {
        assertThat(accounts()).isZero();
        browser.perform(get("/setup"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("设置口令")));
        var secret = secretIn(log);

        refused(set("not-the-secret", "system-admin", PASSWORD), "设置口令不正确");
        refused(set(secret, "legal-liaison", PASSWORD), "不担任尚无账号的管理员岗位");
        refused(set(secret, "system-admin", "too-short"), "新密码太短");
        refused(set(secret, "system-admin", "my-SYSTEM-admin-1"), "不能包含用户名");
        assertThat(accounts()).isZero();

        set(secret, " system-admin ", PASSWORD)
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("请继续建立其余管理员账号")));
        refused(set(secret, "system-admin", PASSWORD), "不担任尚无账号的管理员岗位");
        set(secret, "security-admin", PASSWORD).andExpect(status().isOk());
        set(secret, "audit-admin", PASSWORD).andExpect(redirectedUrl("/login?ready"));

        assertThat(accounts()).isEqualTo(3);
        browser.perform(get("/setup")).andExpect(redirectedUrlPattern("**/login"));
        set(secret, "system-admin", PASSWORD).andExpect(redirectedUrlPattern("**/login"));
        browser.perform(post("/login")
                        .param("username", "system-admin")
                        .param("password", PASSWORD)
                        .with(csrf()))
                .andExpect(redirectedUrl("/"));
        assertThat(log.getOut()).doesNotContain("示例账号", PASSWORD);
    }

    private ResultActions set(String secret, String person, String password) throws Exception {
        return browser.perform(post("/setup")
                .param("secret", secret)
                .param("person", person)
                .param("password", password)
                .param("again", password)
                .with(csrf()));
    }

    private static void refused(ResultActions answer, String sentence) throws Exception {
        answer.andExpect(status().isOk()).andExpect(content().string(Matchers.containsString(sentence)));
    }

    private static String secretIn(CapturedOutput log) {
        var matcher = SECRET.matcher(log.getOut());
        assertThat(matcher.find()).as("secret in the log").isTrue();
        return matcher.group(1);
    }

    private long accounts() {
        return jdbc.sql("select count(*) from security_account")
                .query(Long.class)
                .single();
    }
}
