package org.lianxi.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianxi.approval.ApprovalDesk.OPINION;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.approval.application.ExtendPeriod;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.notification.application.Inbox;
import org.lianxi.notification.application.ReceivedMessage;
import org.lianxi.organization.Actors;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Nobody holds a post, or the wrong one acts. Rolled back afterwards: other tests need everybody in office. */
@LianxiTest
@Transactional
class ApprovalVacanciesTest {

    @Autowired
    Office office;

    @Autowired
    TestClock clock;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ExtendPeriod extendPeriod;

    @Autowired
    Actors actors;

    private ApprovalDesk desk;

    @BeforeEach
    void openTheOffice() {
        clock.set(TestClock.START);
        desk = new ApprovalDesk(office);
    }

    @AfterEach
    void itIsNovemberAgain() {
        clock.set(TestClock.START);
    }

    @Test
    void aTaskForAPostThatNobodyHoldsGoesToTheOfficeWhichCannotAnswerForTheDepartment() {
        vacate("water-liaison");

        var number = desk.accepted("工业投资项目", "生产建设项目水土保持方案审批");

        var task = office.taskOf(number, OPINION, "water");
        assertThat(office.offeredTo(task)).containsExactlyInAnyOrder("water-liaison", "office");
        assertThat(told("office-clerk", number)).anyMatch(text -> text.contains("没有人任职可以办理"));
        assertThatThrownBy(() -> office.submit("office-clerk", task, Map.of("decision", "agree", "opinion", "代为同意")))
                .hasMessageContaining("不能代为提出");
    }

    @Test
    void aWarningForAHeadWhomNobodyFollowsReachesTheOffice() {
        vacate("water-head");
        var number = desk.accepted("工业投资项目", "生产建设项目水土保持方案审批");
        clock.set(LocalDate.of(2026, 12, 7).atTime(9, 0));

        office.fireTimer(number, "event_reviewYellow", "unit", "water");

        assertThat(told("office-clerk", number))
                .anyMatch(text -> text.contains("市水利局主要负责人目前无人任职") && text.contains("请督促办理"));
    }

    /** 行政许可法 article 42, even where the task did not stop the person. */
    @Test
    void anExtensionByAnotherPostThanTheLawNamesIsRefused() {
        var number = desk.accepted("工业投资项目", "生产建设项目水土保持方案审批");
        desk.follow(number, "extend", "extensionReason", "涉及跨县区协调");

        assertThatThrownBy(() -> extendPeriod.decide(new CaseNumber(number), true, "同意", actors.of("fuzuzhang")))
                .hasMessageContaining("须经本级人民政府负责人批准");
    }

    private void vacate(String post) {
        jdbc.sql("update organization_holder set until = :until where post = :post")
                .param("until", LocalDate.of(2026, 11, 20))
                .param("post", post)
                .update();
    }

    private List<String> told(String person, String number) {
        return inbox.of(person, 500).stream()
                .map(ReceivedMessage::text)
                .filter(text -> text.contains(number))
                .toList();
    }
}
