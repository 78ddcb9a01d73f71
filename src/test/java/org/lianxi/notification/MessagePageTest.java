package org.lianxi.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.HomeSection;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@LianxiTest
class MessagePageTest {

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    @Qualifier("messagesAtHome")
    HomeSection home;

    private final MockMvc web;
    private final String reader = "reader-" + UUID.randomUUID().toString().substring(0, 8);

    MessagePageTest(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @BeforeEach
    void twoMessagesWaitOnATuesday() {
        clock.set(TestClock.START);
        messages.toPerson(reader, message("请审核议题<b>𠮷</b>。"));
        messages.toPerson(reader, message("会议通知已印发。"));
    }

    @Test
    void theHomePageShowsTheNewestFirstAndTheWayToAll() {
        assertThat(home.title()).isEqualTo("消息");
        assertThat(home.lines(reader))
                .extracting(HomeSection.Line::text)
                .containsExactly("会议通知已印发。", "请审核议题<b>𠮷</b>。", "共 2 条未读，查看全部消息");
        assertThat(home.lines(reader).get(0).link()).contains("/topics/2026-YT-0001");
        assertThat(home.lines("nobody-yet")).isEmpty();
    }

    @Test
    void thePageListsOnesOwnMessagesOnly() throws Exception {
        assertThat(page(reader))
                .contains("会议通知已印发。", "请审核议题&lt;b&gt;𠮷&lt;/b&gt;。", "href=\"/topics/2026-YT-0001\"", "标为已读");
        assertThat(page("somebody-else")).contains("目前没有消息").doesNotContain("会议通知已印发。");
    }

    @Test
    void aMessageMarkedAsReadLeavesTheHomePage() throws Exception {
        web.perform(post("/messages/{id}/read", newest()).with(user(reader)).with(csrf()));

        assertThat(home.lines(reader))
                .extracting(HomeSection.Line::text)
                .containsExactly("请审核议题<b>𠮷</b>。", "共 1 条未读，查看全部消息");
        assertThat(page(reader)).contains("已读</span>");
    }

    @Test
    void allMessagesAreMarkedAtOnce() throws Exception {
        web.perform(post("/messages/read").with(user(reader)).with(csrf()));

        assertThat(home.lines(reader)).extracting(HomeSection.Line::text).containsExactly("没有未读消息，查看以往消息");
    }

    @Test
    void nobodyMarksAnothersMessage() throws Exception {
        web.perform(post("/messages/{id}/read", newest())
                .with(user("somebody-else"))
                .with(csrf()));

        assertThat(home.lines(reader)).hasSize(3);
    }

    private long newest() {
        return jdbc.sql("select max(id) from message where person = ?")
                .param(reader)
                .query(Long.class)
                .single();
    }

    private String page(String person) throws Exception {
        return web.perform(get("/messages").with(user(person)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static Message message(String text) {
        return new Message(
                new CaseNumber("2026-YT-0001"),
                text,
                "/topics/2026-YT-0001",
                UUID.randomUUID().toString());
    }
}
