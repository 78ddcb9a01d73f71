package org.lianxi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** 传阅: sent, read, urged, revoked. */
@LianxiTest
class CirculationTest {

    private static final AtomicInteger RUNNING = new AtomicInteger(7900);
    private static final Pattern CIRCULATION = Pattern.compile("/circulation/(\\d+)/urge");
    private static final Pattern READING = Pattern.compile("/readings/(\\d+)/read");

    @Autowired
    Documents documents;

    @Autowired
    TestClock clock;

    private final MockMvc web;
    private final CaseNumber number = CaseNumber.of(2026, "HY", RUNNING.incrementAndGet());

    CirculationTest(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @BeforeEach
    void onATuesday() {
        clock.set(TestClock.START);
    }

    @Test
    void whoIsSentADocumentMayReadItAndNotesThatTheyHave() throws Exception {
        var issued = issue();
        assertThat(ask("water-liaison", issued.address()).getStatus()).isEqualTo(404);

        send("office-clerk", issued, "请阅知<b>", "water-liaison");

        assertThat(ask("water-liaison", issued.address()).getStatus()).isEqualTo(200);
        assertThat(ask("natural-resources-liaison", issued.address()).getStatus())
                .isEqualTo(404);
        assertThat(text(ask("water-liaison", "/readings"))).contains(issued.title(), "请阅知&lt;b&gt;");
        assertThat(text(ask("water-liaison", "/"))).contains("待阅文件", issued.title());
        assertThat(text(ask("office-clerk", issued.address() + "?show=register")))
                .contains("市水利局联络员</span>：<span>待阅");

        read("water-liaison");

        assertThat(text(ask("office-clerk", issued.address() + "?show=register")))
                .contains("2026-11-24 09:00 已阅");
        assertThat(text(ask("water-liaison", "/readings"))).contains("2026-11-24 09:00 已阅");
        assertThat(text(ask("water-liaison", "/"))).doesNotContain("待阅文件");
    }

    @Test
    void whoHasNotReadIsUrgedAndWhoHasIsNot() throws Exception {
        var issued = issue();
        send("office-clerk", issued, "请阅知", "water-liaison", "emergency-liaison");
        read("water-liaison");

        assertThat(act("office-clerk", issued, "urge")).contains("已催阅。");

        var entry = text(ask("office-clerk", issued.address() + "?show=register"));
        assertThat(entry).containsOnlyOnce("已催阅 1 次");
        assertThat(text(ask("emergency-liaison", "/messages"))).contains("尚待您阅知");
        assertThat(text(ask("water-liaison", "/messages"))).doesNotContain(number + "尚待您阅知");
    }

    @Test
    void oneOfAUnitIsSentItAndTheOthersAreNot() throws Exception {
        var issued = issue();
        assertThat(text(ask("office-clerk", issued.address() + "?show=register")))
                .contains("传给个人");

        assertThat(flash(
                        post(issued.address() + "/circulation")
                                .param("people", "water-head", "nobody")
                                .param("purpose", "请阅知"),
                        "office-clerk"))
                .contains("已发出传阅。");

        assertThat(ask("water-head", issued.address()).getStatus()).isEqualTo(200);
        assertThat(ask("water-liaison", issued.address()).getStatus()).isEqualTo(404);
    }

    @Test
    void whatIsRevokedIsNobodysToReadAnyMore() throws Exception {
        var issued = issue();
        send("office-clerk", issued, "请阅知", "water-liaison");

        assertThat(act("office-clerk", issued, "revoke")).contains("传阅已撤回。");

        assertThat(ask("water-liaison", issued.address()).getStatus()).isEqualTo(404);
        assertThat(text(ask("water-liaison", "/readings"))).doesNotContain(issued.number());
        assertThat(text(ask("office-clerk", issued.address() + "?show=register")))
                .contains("已撤回");
    }

    @Test
    void onlyTheOfficeSendsAndOnlyWithAPurposeToSomebody() throws Exception {
        var issued = issue();

        assertThat(flash(
                        post(issued.address() + "/circulation")
                                .param("groups", "water-liaison")
                                .param("purpose", "请阅"),
                        "zuzhang"))
                .contains("您的岗位不能办理传阅");
        assertThat(flash(post(issued.address() + "/circulation").param("groups", "water-liaison"), "office-clerk"))
                .contains("请写明传阅的目的");
        assertThat(flash(post(issued.address() + "/circulation").param("purpose", "请阅"), "office-clerk"))
                .contains("没有选择传阅对象");
    }

    private IssuedDocument issue() {
        return documents.issue(new NewDocument(
                number,
                "minutes",
                "联席会议纪要" + number.value().substring(8),
                "〔2026〕%s号".formatted(number.value().substring(8)),
                1,
                Map.of("meetingTitle", "第一次联席会议", "present", List.of("市编办"))));
    }

    private void send(String person, IssuedDocument issued, String purpose, String... groups) throws Exception {
        assertThat(flash(
                        post(issued.address() + "/circulation")
                                .param("groups", groups)
                                .param("purpose", purpose),
                        person))
                .contains("已发出传阅。");
    }

    private String act(String person, IssuedDocument issued, String act) throws Exception {
        var entry = CIRCULATION.matcher(text(ask(person, issued.address() + "?show=register")));
        assertThat(entry.find()).isTrue();
        return flash(post("%s/circulation/%s/%s".formatted(issued.address(), entry.group(1), act)), person);
    }

    private void read(String person) throws Exception {
        var reading = READING.matcher(text(ask(person, "/readings")));
        assertThat(reading.find()).isTrue();
        assertThat(flash(post("/readings/%s/read".formatted(reading.group(1))), person))
                .contains("已记为已阅。");
    }

    private String flash(MockHttpServletRequestBuilder request, String person) throws Exception {
        return web.perform(request.with(user(person)).with(csrf()))
                .andReturn()
                .getFlashMap()
                .toString();
    }

    private MockHttpServletResponse ask(String reader, String address) throws Exception {
        return web.perform(get(URI.create(address)).with(user(reader)))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
