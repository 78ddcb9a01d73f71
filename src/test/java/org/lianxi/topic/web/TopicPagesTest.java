package org.lianxi.topic.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.HomeSection;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.lianxi.topic.TopicPool;
import org.lianxi.topic.application.WithdrawTopic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@LianxiTest
class TopicPagesTest {

    private static final Map<String, Object> TOPIC = Map.of(
            "title",
            "关于<b>并联审批</b>𠮷的议题",
            "kind",
            "coordination",
            "urgency",
            "urgent",
            "background",
            "企业往返多次。",
            "proposal",
            "明确牵头单位。",
            "concernedUnits",
            List.of("finance"));

    @Autowired
    Office office;

    @Autowired
    TestClock clock;

    @Autowired
    TopicPool pool;

    @Autowired
    WithdrawTopic withdrawTopic;

    @Autowired
    IdentityService identity;

    @Autowired
    List<HomeSection> homeSections;

    @Autowired
    WebApplicationContext context;

    MockMvc browser;

    @BeforeEach
    void theOfficeOpens() {
        clock.set(TestClock.START);
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void leadersAndOfficeReadEveryTopicOthersThoseOfTheirUnitOrAboutIt() throws Exception {
        var number = proposed();

        for (var reader :
                List.of("zuzhang", "fuzuzhang", "office-clerk", "legal-member", "legal-head", "finance-liaison")) {
            assertThat(page(reader, "/topics")).as(reader).contains(number);
            assertThat(page(reader, "/topics/" + number)).as(reader).contains("明确牵头单位。");
        }
        for (var reader :
                List.of("personnel-liaison", "staffing-member", "water-liaison", "system-admin", "window-clerk")) {
            assertThat(page(reader, "/topics")).as(reader).doesNotContain(number);
            assertThat(response(reader, "/topics/" + number).getStatus())
                    .as(reader)
                    .isEqualTo(404);
        }
    }

    @Test
    void aNumberThatWasNeverGivenIsNotFound() throws Exception {
        assertThat(response("zuzhang", "/topics/2026-YT-9999").getStatus()).isEqualTo(404);
        assertThat(response("zuzhang", "/topics/nonsense").getStatus()).isEqualTo(404);
    }

    @Test
    void whatPeopleTypedIsShownAsTextAndNotAsMarkup() throws Exception {
        assertThat(page("zuzhang", "/topics/" + proposed()))
                .contains("关于&lt;b&gt;并联审批&lt;/b&gt;𠮷的议题")
                .doesNotContain("<b>并联审批");
    }

    @Test
    void theProposingUnitWithdrawsFromThePoolOnThePage() throws Exception {
        var number = pooled();
        assertThat(page("legal-liaison", "/topics/" + number)).contains("撤回理由");
        assertThat(page("finance-liaison", "/topics/" + number)).doesNotContain("撤回理由");

        var answer = withdraw("legal-liaison", number, "政策已调整。");

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(office.isOver(number)).isTrue();
        assertThat(office.passed(number)).contains("endEvent_topicWithdrawnFromPool");
        assertThat(page("legal-liaison", "/topics/" + number))
                .contains("提出单位已撤回", "政策已调整。")
                .doesNotContain("撤回理由</label>");
        assertThat(page("legal-liaison", "/topics?closed=true")).contains(number);
    }

    @Test
    void aWithdrawalWithoutReasonOrFromAMeetingIsRefusedWithASentenceAndWhatWasTypedStays() throws Exception {
        var number = pooled();

        var withoutReason = withdraw("legal-liaison", number, " ");
        pool.takeUp(new CaseNumber(number), new CaseNumber("2026-HY-9011"));
        var takenUp = withdraw("legal-liaison", number, "政策已调整。");

        assertThat(withoutReason.getStatus()).isEqualTo(422);
        assertThat(text(withoutReason)).contains("请写明撤回的理由");
        assertThat(takenUp.getStatus()).isEqualTo(422);
        assertThat(text(takenUp)).contains("已列入会议 2026-HY-9011 的方案，不能自行撤回", "政策已调整。</textarea>");
        assertThat(office.isOver(number)).isFalse();
    }

    @Test
    void anotherUnitNeitherWithdrawsATopicNorLearnsThatItExists() throws Exception {
        var number = pooled();

        assertThat(withdraw("finance-liaison", number, "替人撤回").getStatus()).isEqualTo(422);
        assertThat(withdraw("personnel-liaison", number, "替人撤回").getStatus()).isEqualTo(404);
        assertThat(office.isOver(number)).isFalse();
    }

    @Test
    void aWithdrawalLeavesTheReadersIdentityInPlace() {
        var number = pooled();

        office.as("legal-liaison", () -> {
            withdrawTopic.fromPool(new CaseNumber(number), "政策已调整。", "legal-liaison");
            assertThat(identity.getCurrentAuthentication().getUserId()).isEqualTo("legal-liaison");
            return number;
        });

        assertThat(office.isOver(number)).isTrue();
    }

    @Test
    void theHomePageShowsWhereTheTopicsOfTheUnitStand() {
        var number = proposed();

        assertThat(homeLinks("legal-liaison")).contains("/topics/" + number);
        assertThat(homeLinks("personnel-head")).doesNotContain("/topics/" + number);
    }

    private List<String> homeLinks(String person) {
        var links = new ArrayList<String>();
        homeSections.stream()
                .filter(TopicsOnHomePage.class::isInstance)
                .flatMap(section -> section.lines(person).stream())
                .forEach(line -> line.link().ifPresent(links::add));
        return links;
    }

    private String proposed() {
        return office.start("legal-liaison", "topic", TOPIC).getBusinessKey();
    }

    private String pooled() {
        var number = proposed();
        office.submit(
                "office-clerk",
                office.task(number, "userTask_checkForm"),
                Map.of("decision", "accept", "concernedUnits", List.of("finance")));
        office.submit("zuzhang", office.task(number, "userTask_reviewTopic"), Map.of("decision", "agree"));
        return number;
    }

    private String page(String reader, String address) throws Exception {
        var answer = response(reader, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return text(answer);
    }

    private MockHttpServletResponse response(String reader, String address) throws Exception {
        return browser.perform(get(address).with(user(reader))).andReturn().getResponse();
    }

    private MockHttpServletResponse withdraw(String person, String number, String reason) throws Exception {
        return browser.perform(post("/topics/%s/withdrawal".formatted(number))
                        .param("reason", reason)
                        .with(user(person))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
