package org.lianxi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianxi.approval.ApprovalDesk;
import org.lianxi.testing.BrowserTest;
import org.lianxi.testing.Desks;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Departments cannot agree on an application, and the service centre asks the conference (clause 3.1b). */
@BrowserTest
class DeadlockedApprovalBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    Office office;

    @RegisterExtension
    final Desks desks = new Desks(() -> port);

    private ApprovalDesk desk;

    @BeforeEach
    void itIsAnOrdinaryTuesday() {
        clock.set(TestClock.START);
        desk = new ApprovalDesk(office);
    }

    @Test
    void whereDepartmentsCannotAgreeTheConferenceIsAsked() {
        var number = desk.accepted("工业投资项目", "生产建设项目水土保持方案审批");
        oneAgreesAndOneObjects(number);
        coordinationFails(number);

        desks.of("service-center-liaison")
                .open("起草提请会议议题", number)
                .says("水污染防治法第六十五条")
                .keeps("题目", "关于《年产五千吨食品加工项目》联合审批意见分歧的协调")
                .write("题目", "关于年产五千吨食品加工项目选址意见分歧的协调")
                .picture("起草提请会议议题")
                .submit();

        var page = desks.of("service-center-liaison");
        var link = page.read("/approvals/" + number, "提请联席会议").locator("a[href^='/topics/']");
        page.read("/approvals/" + number, "已提出议题");
        page.picture("等待联席会议");
        var topic = link.first().innerText();
        link.first().click();
        assertThat(page.page().locator("main")).containsText("关于年产五千吨食品加工项目选址意见分歧的协调");
        page.picture("由案件提出的议题");
        desks.of("office-clerk").look("审查议题形式", topic);
        desks.of("office-clerk").picture("由案件提出的议题");
    }

    private void oneAgreesAndOneObjects(String number) {
        desk.agree(number, "water");
        desks.of("natural-resources-liaison")
                .open("提出会签意见", number)
                .choose("本单位意见", "不同意")
                .write("法律依据", "水污染防治法第六十五条")
                .isRefused("不同意须写明理由和法律依据")
                .keeps("法律依据", "水污染防治法第六十五条")
                .picture("不同意没有理由")
                .write("意见内容", "选址位于水源保护区。")
                .submit();
    }

    private void coordinationFails(String number) {
        desks.of("service-center-liaison")
                .open("汇总会签意见", number)
                .says("选址位于水源保护区。")
                .choose("汇总结论", "有异议，需要协调")
                .write("汇总意见", "两个单位意见不一致。")
                .picture("有异议，需要协调")
                .submit();
        desks.of("service-center-liaison")
                .open("召集协调会议", number)
                .type("协调日期", "2026-11-24")
                .write("参加人", "市水利局、市自然资源局")
                .choose("协调结果", "协调不成，提请联席会议")
                .write("协调意见", "选址未能一致。")
                .picture("召集协调会议")
                .submit();
    }
}
