package org.lianxi.organization.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.security.Principal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.organization.application.SubstitutionOverview;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@LianxiTest
class OrganizationPagesTest {

    @Autowired
    WebApplicationContext application;

    @Autowired
    SubstitutionOverview overview;

    @Autowired
    TestClock clock;

    private MockMvc browser = MockMvcBuilders.standaloneSetup().build();

    @BeforeEach
    void openABrowser() {
        clock.set(TestClock.START);
        browser = MockMvcBuilders.webAppContextSetup(application).build();
    }

    @Test
    void everybodyReadsUnitsPostsHoldersAndDuties() throws Exception {
        browser.perform(get("/organization").principal(by("legal-member")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("桂林市政务服务工作联席会议制度"),
                                containsString("综合协调全市政务服务工作"),
                                containsString("（制度规定 5.1）"),
                                containsString("（制度第二部分称“市投资办证中心”）"),
                                containsString("市法制办联络员"),
                                containsString("取水许可"),
                                not(containsString("办理交接")))));
    }

    @Test
    void theAdministratorHandsAPostOverAndEverybodyReadsIt() throws Exception {
        handOver("system-admin", "emergency-head", "emergency-head-2").andExpect(redirectedUrl("/organization"));

        browser.perform(get("/organization").principal(by("legal-member")))
                .andExpect(content()
                        .string(allOf(
                                containsString("emergency-head-2"),
                                containsString("由“emergency-head”交接给“emergency-head-2”"))));

        handOver("system-admin", "emergency-head", "emergency-head").andExpect(redirectedUrl("/organization"));
    }

    @Test
    void othersMayNotHandPostsOver() throws Exception {
        handOver("office-clerk", "emergency-head", "someone")
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("只有系统管理员可以办理岗位交接")));
    }

    @Test
    void whatWasTypedStaysWhenAHandOverIsRefused() throws Exception {
        browser.perform(handOver("system-admin", "emergency-head", "someone", "昨天"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("“交接日期”不是日期：“昨天”"),
                                containsString("value=\"someone\""),
                                containsString("工作调动"))));
    }

    @Test
    void peopleEnterTheirOwnAbsenceBothSeeItAndItCanBeRevoked() throws Exception {
        browser.perform(appoint("emergency-liaison", "emergency-head", "2026-12-01", "2026-12-05"))
                .andExpect(redirectedUrl("/substitutions"));

        for (var reader : new String[] {"emergency-liaison", "emergency-head", "office-clerk"}) {
            browser.perform(get("/substitutions").principal(by(reader)))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("2026-12-01 至 2026-12-05"),
                                    containsString("学习𠮷镕㛃"),
                                    containsString("尚未开始"))));
        }
        browser.perform(get("/substitutions").principal(by("water-head")))
                .andExpect(content().string(not(containsString("学习𠮷镕㛃"))));

        var id = overview.seenBy("emergency-liaison")
                .given()
                .get(0)
                .substitution()
                .id();
        browser.perform(post("/substitutions/{id}/revoke", id).principal(by("water-head")))
                .andExpect(status().isForbidden());
        browser.perform(post("/substitutions/{id}/revoke", id).principal(by("emergency-liaison")))
                .andExpect(redirectedUrl("/substitutions"));
        browser.perform(get("/substitutions").principal(by("emergency-head")))
                .andExpect(content().string(containsString("已撤销")));
    }

    @Test
    void onlyTheOfficeChoosesWhoIsAway() throws Exception {
        browser.perform(get("/substitutions").principal(by("office-clerk")))
                .andExpect(content().string(containsString("办公室可以为他人登记")));
        browser.perform(get("/substitutions").principal(by("water-head")))
                .andExpect(content().string(not(containsString("办公室可以为他人登记"))));
        browser.perform(appoint("water-head", "water-liaison", "2026-12-01", "2026-12-05")
                        .param("absent", "emergency-head"))
                .andExpect(status().isForbidden());
    }

    @Test
    void whatWasTypedStaysWhenASubstitutionIsRefused() throws Exception {
        browser.perform(appoint("emergency-liaison", "emergency-head", "2026-12-05", "2026-12-01"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("代理的开始日期 2026-12-05 晚于结束日期 2026-12-01"),
                                containsString("value=\"2026-12-05\""),
                                containsString("学习𠮷镕㛃"))));
        browser.perform(post("/substitutions")
                        .principal(by("emergency-liaison"))
                        .param("substitute", "emergency-head")
                        .param("from", "2026-12-01")
                        .param("to", "2026-12-01")
                        .param("reason", "出差"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("没有选择代理哪些事项")));
    }

    private ResultActions handOver(String by, String post, String newcomer) throws Exception {
        return browser.perform(handOver(by, post, newcomer, "2026-11-24"));
    }

    private static MockHttpServletRequestBuilder handOver(String by, String post, String newcomer, String from) {
        return post("/organization/hand-over")
                .principal(by(by))
                .param("post", post)
                .param("newcomer", newcomer)
                .param("from", from)
                .param("reason", "工作调动");
    }

    private static MockHttpServletRequestBuilder appoint(String absent, String substitute, String from, String to) {
        return post("/substitutions")
                .principal(by(absent))
                .param("substitute", substitute)
                .param("from", from)
                .param("to", to)
                .param("works", "topic", "meeting")
                .param("reason", "学习𠮷镕㛃");
    }

    private static Principal by(String person) {
        return () -> person;
    }
}
