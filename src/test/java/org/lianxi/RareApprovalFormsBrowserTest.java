package org.lianxi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianxi.approval.ApprovalDesk;
import org.lianxi.approval.ConferenceReplies;
import org.lianxi.approval.application.CaseEvents;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.testing.BrowserTest;
import org.lianxi.testing.Desks;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The forms of a joint approval that most applications never need. */
@BrowserTest
class RareApprovalFormsBrowserTest {

    private static final String TYPE = "工业投资项目";
    private static final String WATER = "生产建设项目水土保持方案审批";
    private static final String UNLISTED = "其他需要联合审批的事项";
    private static final String REVIEWERS = "会签单位（一行一个单位）";

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    Office office;

    @Autowired
    CaseEvents events;

    @Autowired
    ConferenceReplies replies;

    @RegisterExtension
    final Desks desks = new Desks(() -> port);

    private ApprovalDesk desk;

    @BeforeEach
    void itIsAnOrdinaryTuesday() {
        clock.set(TestClock.START);
        desk = new ApprovalDesk(office);
    }

    @Test
    void whatIsMissingIsAskedForOnceAndBroughtLater() {
        var number = desk.received(TYPE, WATER);
        desks.of("window-clerk")
                .open("审查申请材料", number)
                .choose("审查结论", "材料不齐或不合规定，一次性补正")
                .write("需要补正的全部内容", "选址意见\n水土保持方案")
                .picture("一次性补正")
                .submit();

        desks.of("window-clerk")
                .open("接收补正材料", number)
                .says("水土保持方案")
                .choose("补正情况", "已收到补正材料")
                .write("收到的材料", "选址意见、水土保持方案各一份。")
                .picture("接收补正材料")
                .submit();

        desks.of("window-clerk").open("审查申请材料", number).says("此前要求补正").picture("补正后再审查");
    }

    @Test
    void theServiceCentreNamesTheDepartmentsThatTheTableDoesNotKnow() {
        var number = desk.accepted(TYPE, UNLISTED);
        var form = desks.of("service-center-liaison").open("指定会签单位", number);
        form.row(REVIEWERS, 0).select("单位", "市水利局").write("办理时限（工作日）", "10");
        form.row(REVIEWERS, 1).select("单位", "市交通运输局").write("办理时限（工作日）", "7");
        form.select("牵头单位", "市水利局")
                .write("指定理由", "项目跨河，须占用公路用地。")
                .picture("指定会签单位")
                .submit();

        assertThat(desks.of("zuzhang").read("/approvals/" + number, "市交通运输局")).containsText("项目跨河，须占用公路用地。");
    }

    @Test
    void theHeadOfTheGovernmentExtendsTheTerm() {
        var number = desk.accepted(TYPE, WATER);
        desks.of("service-center-liaison")
                .open("跟进部门会签", number)
                .choose("跟进措施", "申请延长审批期限")
                .write("延长理由", "涉及跨县区协调。")
                .picture("申请延长审批期限")
                .submit();

        desks.of("zuzhang")
                .open("审批延长期限", number)
                .says("涉及跨县区协调。")
                .choose("审批结论", "同意延长")
                .write("审批意见", "同意延长。")
                .picture("审批延长期限")
                .submit();

        assertThat(desks.of("zuzhang").read("/approvals/" + number, "延长审批期限告知书"))
                .containsText("批准延长 15 个工作日");
        desks.of("zuzhang").picture("延长后的期限");
    }

    @Test
    void whatTheConferenceDecidedIsCarriedOut() {
        var number = desk.accepted(TYPE, WATER);
        desk.agree(number, "water");
        desk.object(number, "natural-resources");
        desk.toCoordination(number);
        desk.deadlock(number, "2026-11-24");
        desk.draftTopic(number);
        var topic = events.lastCoordination(new CaseNumber(number))
                .orElseThrow()
                .topic()
                .orElseThrow();
        replies.topicEnded(new CaseNumber(number), topic, true, "已议定", "退让保护区边界三十米后准予建设。", "2026-HY-9001");

        desks.of("service-center-liaison")
                .open("落实会议决定", number)
                .says("退让保护区边界三十米后准予建设。")
                .write("落实意见", "按会议决定办理，退让后准予建设。")
                .picture("落实会议决定")
                .submit();

        desks.of("water-head").open("签发审批决定", number).says("退让保护区边界三十米后准予建设。").picture("会议决定后签发");
    }
}
