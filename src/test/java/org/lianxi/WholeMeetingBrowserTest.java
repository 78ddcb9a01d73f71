package org.lianxi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianxi.testing.BrowserTest;
import org.lianxi.testing.Desks;
import org.lianxi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Ten people hold a joint meeting, each at a computer of their own and with nothing but the Tasklist and our pages:
 * from the proposal of a topic to the closing of the resolution that came of it.
 */
@BrowserTest
class WholeMeetingBrowserTest {

    private static final String TITLE = "并联审批事项授权到位（𠮷镕㛃）";
    private static final String TOPICS = "议题（按上会顺序";
    private static final String SHEET = "签到";

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @RegisterExtension
    final Desks desks = new Desks(() -> port);

    @BeforeEach
    void itIsAnOrdinaryTuesday() {
        clock.set(TestClock.START);
    }

    @Test
    void tenPeopleHoldAMeetingAndCloseItsResolution() {
        var topic = aTopicIsProposedReturnedAndProposedAgain();
        theTopicIsConsideredAndAgreedTo(topic);

        var meeting = theMeetingIsPlannedAndAgreedTo(topic);
        theUnitsAnswerTheNotice(meeting);
        theSilentUnitsAreTelephoned(meeting);
        theMeetingIsHeld(meeting);
        theMinutesAreApprovedAndSignedFor(meeting);

        assertThat(desks.of("staffing-liaison").visit("/topics/" + topic).locator("main"))
                .containsText("已议定");
        assertThat(desks.of("zuzhang").visit("/meetings/" + meeting).locator("main"))
                .containsText("已归档");

        var resolution = theResolutionIsAssigned();
        theLeadUnitGetsMoreTime(resolution);
        theResolutionIsClosed(resolution);

        var closed = desks.of("zuzhang").visit("/resolutions?closed=true").locator("main");
        assertThat(closed).containsText(resolution);
        desks.of("zuzhang").picture("已销号");
    }

    private String aTopicIsProposedReturnedAndProposedAgain() {
        desks.of("staffing-liaison")
                .start("提出议题")
                .write("题目", TITLE)
                .select("类别", "协调事项")
                .choose("紧急程度", "平件")
                .write("背景和问题", "并联审批事项分散在几个窗口。\n申请人要跑多次。")
                .write("拟提请会议研究的建议", "明确各单位授权窗口的事项和时限。")
                .write("法律、法规和政策依据", "行政许可法第二十六条")
                .add("涉及单位", "市财政局")
                .type("希望上会日期", "2026-12-01")
                .picture("提出议题")
                .submit();
        var topic = number("staffing-liaison", "/topics", TITLE);

        desks.of("office-clerk")
                .open("审查议题形式", topic)
                .says(TITLE)
                .choose("审查结论", "退回补正")
                .write("理由", "请写明涉及哪些审批事项。")
                .picture("退回议题")
                .submit();
        desks.of("staffing-liaison")
                .open("修改议题", topic)
                .says("请写明涉及哪些审批事项。")
                .choose("下一步", "修改后重新提交")
                .keeps("题目", TITLE)
                .keeps("背景和问题", "并联审批事项分散在几个窗口。\n申请人要跑多次。")
                .write("拟提请会议研究的建议", "明确十二项并联审批事项的授权和时限。")
                .picture("修改议题")
                .submit();
        return topic;
    }

    private void theTopicIsConsideredAndAgreedTo(String topic) {
        desks.of("office-clerk")
                .open("审查议题形式", topic)
                .choose("审查结论", "受理")
                .tick("书面征求涉及单位意见")
                .type("意见答复期限", "2026-11-26")
                .picture("审查议题形式")
                .submit();
        desks.of("finance-liaison")
                .open("提出书面意见", topic)
                .choose("本单位意见", "有条件同意")
                .write("意见内容", "所需经费在现有预算内调剂。")
                .picture("提出书面意见")
                .submit();
        desks.of("fuzuzhang")
                .open("审核议题", topic)
                .says("所需经费在现有预算内调剂。")
                .choose("审核结论", "同意上会")
                .picture("审核议题")
                .submit();
    }

    private String theMeetingIsPlannedAndAgreedTo(String topic) {
        desks.of("office-clerk")
                .start("发起会议")
                .write("会议事由", "研究并联审批事项")
                .picture("发起会议")
                .submit();
        var meeting = number("office-clerk", "/meetings", "研究并联审批事项");

        desks.of("office-director")
                .open("拟定会议方案", meeting)
                .choose("处理方式", "方案报审")
                .type("会议时间（日期）", "2026-11-23")
                .type("会议时间（时刻）", "15:00")
                .write("会议地点", "市政务服务中心三楼会议室")
                .select("主持人", "副组长")
                .row(TOPICS, 0)
                .select("议题", topic)
                .write("用时（分钟）", "30")
                .whole()
                .type("回执截止时间（日期）", "2026-11-27")
                .type("回执截止时间（时刻）", "17:00")
                .write("联系人及电话", "联席会议办公室")
                .isRefused("须早于会议时间")
                .picture("会议时间不对")
                .keeps("会议地点", "市政务服务中心三楼会议室")
                .type("会议时间（日期）", "2026-12-01")
                .picture("拟定会议方案")
                .submit();
        desks.of("zuzhang")
                .open("审核会议内容和时间", meeting)
                .says("上次会议决议落实情况")
                .says("星期二")
                .choose("审核结论（会议内容和开会时间）", "同意")
                .picture("审核会议内容和时间")
                .submit();
        desks.of("zuzhang")
                .open("委托副组长主持", meeting)
                .choose("主持安排", "委托副组长主持")
                .write("说明", "因公外出，请副组长主持。")
                .picture("委托副组长主持")
                .submit();
        return meeting;
    }

    private void theUnitsAnswerTheNotice(String meeting) {
        desks.of("staffing-liaison")
                .open("答复会议通知", meeting)
                .choose("参会方式", "成员出席")
                .picture("答复会议通知")
                .submit();
        desks.of("finance-liaison")
                .open("答复会议通知", meeting)
                .choose("参会方式", "其他负责人代为出席")
                .write("代会人姓名", "𠮷镕㛃")
                .write("代会人职务", "预算科科长")
                .write("成员因公外出事由", "赴自治区开会")
                .picture("代为出席")
                .submit();
        desks.of("legal-liaison")
                .open("答复会议通知", meeting)
                .choose("参会方式", "联络员带书面意见到会")
                .write("成员因公外出事由", "出庭应诉")
                .row("本单位书面意见", 0)
                .select("议题", "2.")
                .write("本单位意见", "授权文书须经合法性审查。")
                .picture("书面意见")
                .submit();
        for (var unit : List.of("personnel", "supervision")) {
            desks.of(unit + "-liaison")
                    .open("答复会议通知", meeting)
                    .choose("参会方式", "成员出席")
                    .submit();
        }
    }

    private void theSilentUnitsAreTelephoned(String meeting) {
        clock.set(LocalDateTime.of(2026, 11, 27, 17, 1));
        var calls = desks.of("office-clerk").open("电话催询未答复单位", meeting);
        for (var row = 0; row < 3; row++) {
            calls.row("催询登记", row).select("催询结果", "口头确认成员出席");
        }
        calls.picture("电话催询未答复单位").submit();

        // An answer by a unit that was silent is still welcome.
        desks.of("investment-liaison")
                .open("答复会议通知", meeting)
                .choose("参会方式", "成员出席")
                .submit();
    }

    private void theMeetingIsHeld(String meeting) {
        clock.set(LocalDateTime.of(2026, 12, 1, 14, 50));
        desks.of("office-clerk")
                .open("跟进会前准备", meeting)
                .says("尚未答复：市政府办公室、市政务服务中心管理办公室")
                .choose("会前结论", "如期召开，转入签到")
                .picture("跟进会前准备")
                .submit();

        var sheet = desks.of("office-clerk").open("会议签到", meeting);
        sheet.row(SHEET, 0).select("签到情况", "成员到会");
        sheet.row(SHEET, 6).keeps("到会人", "𠮷镕㛃 预算科科长");
        sheet.row(SHEET, 7).select("签到情况", "无故缺席");
        sheet.picture("会议签到").submit();

        desks.of("office-clerk")
                .open("记录审议结果", meeting)
                .says("第 1 项：上次会议决议落实情况")
                .choose("审议结果", "听取")
                .submit();
        desks.of("office-clerk")
                .open("记录审议结果", meeting)
                .says("第 2 项：" + TITLE)
                .choose("审议结果", "议定")
                .write("议定内容", "同意十二项事项授权到窗口。")
                .row("决议事项", 0)
                .write("决议事项", "十二项并联审批事项授权到窗口")
                .select("牵头单位", "市编办")
                .add("配合单位", "市财政局")
                .type("完成时限", "2026-12-31")
                .picture("记录审议结果")
                .submit();
    }

    private void theMinutesAreApprovedAndSignedFor(String meeting) {
        desks.of("office-clerk").open("修改会议纪要", meeting).picture("修改会议纪要").submit();
        desks.of("fuzuzhang")
                .open("审定会议纪要", meeting)
                .says("同意十二项事项授权到窗口。")
                .choose("审定结论", "审定通过")
                .picture("审定会议纪要")
                .submit();
        desks.of("office-director")
                .open("复核会议纪要", meeting)
                .says("同意十二项事项授权到窗口。")
                .choose("复核结论", "可以印发")
                .picture("复核会议纪要")
                .submit();
        for (var unit : List.of("staffing", "finance", "legal", "personnel")) {
            desks.of(unit + "-liaison").open("签收会议纪要", meeting).submit();
        }
        var reader = desks.of("legal-liaison");
        reader.visit("/meetings/" + meeting)
                .locator("main a", new com.microsoft.playwright.Page.LocatorOptions().setHasText("会议纪要"))
                .first()
                .click();
        assertThat(reader.page().locator("body")).containsText("𠮷镕㛃");
        reader.picture("会议纪要");
        desks.of("office-clerk")
                .open("跟进纪要签收", meeting)
                .says("市监察局")
                .choose("处理方式", "办结（不再等待未签收单位）")
                .picture("跟进纪要签收")
                .submit();
    }

    private String theResolutionIsAssigned() {
        var resolution = number("office-clerk", "/resolutions", "十二项并联审批事项授权到窗口");
        desks.of("office-clerk")
                .open("交办决议事项", resolution)
                .write("办理要求", "每周报一次进展。")
                .picture("交办决议事项")
                .submit();
        desks.of("finance-liaison")
                .open("反馈配合情况", resolution)
                .write("配合情况", "经费已调剂。")
                .picture("反馈配合情况")
                .submit();
        return resolution;
    }

    private void theLeadUnitGetsMoreTime(String resolution) {
        desks.of("staffing-liaison")
                .open("反馈办理情况", resolution)
                .says("每周报一次进展。")
                .choose("反馈类型", "申请延期（送组长审批）")
                .type("申请延至", "2027-01-15")
                .write("延期理由", "授权文书正在会签。")
                .picture("申请延期")
                .submit();
        desks.of("zuzhang")
                .open("审批延期申请", resolution)
                .says("授权文书正在会签。")
                .choose("审批结论", "同意延期")
                .type("新的办理期限", "2027-01-10")
                .picture("审批延期申请")
                .submit();
    }

    private void theResolutionIsClosed(String resolution) {
        desks.of("staffing-liaison")
                .open("反馈办理情况", resolution)
                .choose("反馈类型", "报请办结（送办公室核查）")
                .write("办理结果", "十二项事项已全部授权。")
                .write("佐证材料", "授权书十二份，存办公室。")
                .picture("报请办结")
                .submit();
        desks.of("office-clerk")
                .open("核查办理结果", resolution)
                .says("授权书十二份，存办公室。")
                .choose("核查结论", "核查通过，销号")
                .picture("核查办理结果")
                .submit();
    }

    /** The number of the case as the list on our page gives it. */
    private String number(String person, String list, String words) {
        var row = desks.of(person).visit(list).locator("tr").filter(new Locator.FilterOptions().setHasText(words));
        return row.locator("td.number").first().innerText().strip();
    }
}
