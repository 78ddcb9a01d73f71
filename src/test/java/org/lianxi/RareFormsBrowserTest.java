package org.lianxi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianxi.organization.Units;
import org.lianxi.testing.BrowserTest;
import org.lianxi.testing.Desks;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The forms that an ordinary meeting does not need, and what people see when two of them meet at one task. */
@BrowserTest
class RareFormsBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    Office office;

    @Autowired
    Units units;

    @RegisterExtension
    final Desks desks = new Desks(() -> port);

    @BeforeEach
    void itIsAnOrdinaryTuesday() {
        clock.set(TestClock.START);
    }

    @Test
    void aTopicThatWaitedTooLongIsKept() {
        var topic = pooledTopic("久等不上会的议题");
        clock.advance(Duration.ofDays(91));

        desks.of("office-clerk")
                .open("决定久议未决议题去留", topic)
                .says("久等不上会的议题")
                .choose("去留", "继续保留")
                .write("理由", "提出单位仍有需要。")
                .picture("决定久议未决议题去留")
                .submit();

        assertThat(desks.of("office-clerk").visit("/topics/" + topic).locator("main"))
                .containsText("提出单位仍有需要。");
    }

    @Test
    void theLeaderDecidesWhetherTooFewUnitsGoOn() {
        var meeting = office.start("office-clerk", "meeting", Map.of("purpose", "到会不足的会议"))
                .getBusinessKey();
        var today = TestClock.START.plusHours(6);
        office.submit(
                "office-director",
                office.task(meeting, "userTask_prepareAgenda"),
                Map.of(
                        "decision", "submit",
                        "meetingAt", today.toString(),
                        "place", "三楼会议室",
                        "chair", "leader",
                        "agenda", List.of(Map.of("topic", pooledTopic("无人到会的议题"), "minutes", 20)),
                        "receiptDeadline", today.minusHours(1).toString(),
                        "contact", "联席会议办公室"));
        office.submit("zuzhang", office.task(meeting, "userTask_reviewPlan"), Map.of("decision", "agree"));
        desks.of("office-clerk")
                .open("跟进会前准备", meeting)
                .choose("会前结论", "如期召开，转入签到")
                .submit();
        office.submit(
                "office-clerk",
                office.task(meeting, "userTask_signIn"),
                Map.of(
                        "attendance",
                        units.members().stream()
                                .map(unit -> Map.of("unit", unit.code().value(), "status", "absent"))
                                .toList()));

        desks.of("zuzhang")
                .open("决定是否继续开会", meeting)
                .says("应到 8 个单位，实到 0 个。")
                .choose("决定", "改期召开")
                .isRefused("“说明”尚未填写")
                .write("说明", "到会单位太少。")
                .picture("决定是否继续开会")
                .submit();

        desks.of("office-director").open("拟定会议方案", meeting).says("到会单位太少。");
    }

    @Test
    void whoeverComesSecondReadsASentence() {
        var topic = office.start("legal-liaison", "topic", topic("两人同时审核的议题")).getBusinessKey();
        office.submit("office-clerk", office.task(topic, "userTask_checkForm"), Map.of("decision", "accept"));
        var second = desks.of("fuzuzhang");
        second.look("审核议题", topic);
        desks.of("zuzhang").open("审核议题", topic).choose("审核结论", "同意上会").submit();

        second.page().locator("button.claim").click();

        assertThat(second.page().locator(".notifications .alert")).containsText("由他人办结");
        second.picture("他人已办结");
    }

    private String pooledTopic(String title) {
        var topic = office.start("legal-liaison", "topic", topic(title)).getBusinessKey();
        office.submit("office-clerk", office.task(topic, "userTask_checkForm"), Map.of("decision", "accept"));
        office.submit("zuzhang", office.task(topic, "userTask_reviewTopic"), Map.of("decision", "agree"));
        return topic;
    }

    private static Map<String, Object> topic(String title) {
        return Map.of(
                "title", title,
                "kind", "coordination",
                "background", "并联审批衔接不畅。",
                "proposal", "明确牵头单位和时限。",
                "concernedUnits", List.of("finance"),
                "urgency", "normal");
    }
}
