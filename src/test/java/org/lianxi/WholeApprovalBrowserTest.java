package org.lianxi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
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

/**
 * Window, service centre and departments decide an application together, each with nothing but the Tasklist and our
 * pages: from the registration at the window to the published result.
 */
@BrowserTest
class WholeApprovalBrowserTest {

    private static final String PROJECT = "年产五千吨食品加工项目（𠮷镕㛃）";
    private static final String WATER = "生产建设项目水土保持方案审批";
    private static final String PLANNING = "建设用地规划许可";
    private static final String MATERIALS = "申请材料（一行一件）";

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    Office office;

    @RegisterExtension
    final Desks desks = new Desks(() -> port);

    @BeforeEach
    void itIsAnOrdinaryTuesday() {
        clock.set(TestClock.START);
    }

    @Test
    void departmentsDecideAnApplicationTogether() throws IOException {
        var number = theWindowRegistersAndAccepts();
        theServiceCentreAsksOneMoreDepartment(number);
        twoDepartmentsAnswer(number);
        theLeadNeedsExperts(number);
        thoseWhoOverseeSeeTheLights(number);
        theLeadAnswers(number);
        theDecisionIsSignedAndDelivered(number);
        everybodyReadsTheResult(number);
    }

    private String theWindowRegistersAndAccepts() {
        var form = desks.of("window-clerk")
                .start("登记联合审批申请")
                .choose("申请人类别", "法人或其他组织")
                .write("申请人姓名或名称", "示例食品有限公司")
                .write("证件号码", "91450300MA5000000X")
                .write("联系人", "联系人甲")
                .write("联系电话", "0773-0000000")
                .write("联系地址", "示例路1号")
                .picture("登记联合审批申请")
                .write("项目名称", PROJECT)
                .select("项目类型", "工业投资项目")
                .add("审批事项", WATER)
                .add("审批事项", PLANNING)
                .write("项目概况", "新建厂房一座。\n占地二十亩。");
        form.row(MATERIALS, 0).write("材料名称", "申请书");
        form.row(MATERIALS, 1).write("材料名称", "选址意见").tick("已提交");
        form.picture("登记联合审批申请，材料").submit();

        var number = desks.of("window-clerk")
                .read("/approvals", PROJECT)
                .locator("tr")
                .filter(new Locator.FilterOptions().setHasText(PROJECT))
                .locator("td.number")
                .first()
                .innerText()
                .strip();
        desks.of("window-clerk")
                .open("审查申请材料", number)
                .says("选址意见")
                .says("未提交")
                .choose("审查结论", "受理")
                .picture("审查申请材料")
                .submit();
        return number;
    }

    private void theServiceCentreAsksOneMoreDepartment(String number) {
        var follow = desks.of("service-center-liaison")
                .open("跟进部门会签", number)
                .says("市水利局")
                .says("市自然资源局")
                .choose("跟进措施", "增加会签单位");
        follow.row("增加的单位（一行一个单位）", 0).select("单位", "市应急管理局").write("办理时限（工作日）", "7");
        follow.write("理由", "生产工艺涉及液氨制冷。").picture("跟进部门会签").submit();

        desks.of("service-center-liaison").read("/approvals/" + number, "市应急管理局");
        theCaseIsDrawn(number, "service-center-liaison");
        desks.of("service-center-liaison").picture("案件页面");
    }

    private void twoDepartmentsAnswer(String number) {
        clock.set(LocalDateTime.of(2026, 11, 25, 10, 0));
        desks.of("natural-resources-liaison")
                .open("提出会签意见", number)
                .says("请提出市自然资源局的意见。")
                .says("推算：")
                .choose("本单位意见", "附条件同意")
                .write("意见内容", "符合规划。")
                .write("条件", "施工期落实边坡防护。")
                .picture("附条件同意")
                .submit();
        desks.of("emergency-liaison")
                .open("提出会签意见", number)
                .choose("本单位意见", "同意")
                .picture("同意")
                .submit();

        desks.of("natural-resources-liaison").read("/approvals/" + number, "施工期落实边坡防护。");
        desks.of("natural-resources-liaison").picture("会签单位看案件");
        desks.of("health-liaison").visit("/approvals/" + number);
        assertThat(desks.of("health-liaison").page().locator("main")).containsText("没有这个页面");
        desks.of("health-liaison").picture("与案件无关的单位");
    }

    /** 行政许可法 article 45. */
    private void theLeadNeedsExperts(String number) {
        clock.set(LocalDateTime.of(2026, 11, 26, 10, 0));
        desks.of("water-liaison")
                .open("提出会签意见", number)
                .choose("本单位意见", "需要特别程序，暂不能提出意见")
                .select("程序", "专家评审")
                .write("所需工作日", "5")
                .isRefused("启动特别程序须写明理由")
                .keeps("所需工作日", "5")
                .write("意见内容", "弃渣场稳定性存在争议。")
                .picture("需要特别程序")
                .submit();

        desks.of("water-liaison").read("/approvals/" + number, "暂停计时");
        desks.of("water-liaison").picture("暂停计时");
    }

    private void thoseWhoOverseeSeeTheLights(String number) throws IOException {
        var second = new ApprovalDesk(office).accepted("工业投资项目", WATER);
        clock.set(LocalDateTime.of(2026, 12, 3, 10, 0));

        var board = desks.of("zuzhang");
        assertThat(board.visit("/board").locator("main")).containsText(number);
        assertThat(board.page().locator("svg.bar rect").first()).isVisible();
        board.picture("亮灯看板");
        board.pictureOnTelephone("亮灯看板，手机");
        board.pictureOnPaper("亮灯看板，打印");
        var workbook = board.page().waitForDownload(board.page().getByText("导出 Excel")::click);
        assertThat(workbook.suggestedFilename()).isEqualTo("lights-2026-12-03.xlsx");
        assertThat(isZip(workbook)).isTrue();

        desks.of("water-head").read("/board", second);
        desks.of("water-head").picture("单位负责人看看板");
        desks.of("zuzhang").visit("/approvals");
        desks.of("zuzhang").picture("联合审批");
        desks.of("zuzhang").pictureOnTelephone("联合审批，手机");
        desks.of("zuzhang").visit("/");
        desks.of("zuzhang").picture("首页");
        desks.of("zuzhang").visit("/calendar");
        desks.of("zuzhang").pictureOnTelephone("工作日历，手机");
    }

    private void theLeadAnswers(String number) {
        desks.of("water-liaison")
                .open("报告特别程序结果", number)
                .says("弃渣场稳定性存在争议。")
                .write("程序结果", "专家组认为弃渣场稳定。")
                .picture("报告特别程序结果")
                .submit();
        desks.of("water-liaison")
                .open("提出会签意见", number)
                .says("专家组认为弃渣场稳定。")
                .choose("本单位意见", "同意")
                .write("意见内容", "水土保持方案可行。")
                .submit();
    }

    private void theDecisionIsSignedAndDelivered(String number) {
        desks.of("service-center-liaison")
                .open("汇总会签意见", number)
                .says("施工期落实边坡防护。")
                .choose("汇总结论", "报签决定")
                .write("汇总意见", "三个单位均同意，市自然资源局附条件。")
                .picture("汇总会签意见")
                .submit();
        desks.of("water-head")
                .open("签发审批决定", number)
                .says("三个单位均同意，市自然资源局附条件。")
                .choose("审批决定", "附条件准予许可")
                .write("决定内容", "准予建设。")
                .write("条件", "施工期落实边坡防护。")
                .picture("签发审批决定")
                .submit();
        clock.set(LocalDateTime.of(2026, 12, 4, 10, 0));
        desks.of("window-clerk")
                .open("送达审批决定", number)
                .says("准予建设。")
                .choose("送达方式", "当面送达")
                .type("送达日期", "2026-12-07")
                .write("收件人", "联系人甲")
                .isRefused("2026-12-07")
                .keeps("收件人", "联系人甲")
                .type("送达日期", "2026-12-04")
                .picture("送达审批决定")
                .submit();
    }

    private void everybodyReadsTheResult(String number) {
        var citizen = desks.of("passer-by");
        citizen.read("/public/approvals", PROJECT);
        assertThat(citizen.page().locator("main")).not().containsText("联系人甲");
        citizen.picture("办理结果公布");
        citizen.pictureOnTelephone("办理结果公布，手机");

        var head = desks.of("water-head");
        assertThat(head.read("/approvals/" + number, "已结束")).containsText("暂停 5 个工作日");
        theCaseIsDrawn(number, "water-head");
        head.picture("案件办结");
        head.pictureOnTelephone("案件办结，手机");
        head.pictureOnPaper("案件办结，打印");
        head.page()
                .locator("main a", new Page.LocatorOptions().setHasText("准予"))
                .first()
                .click();
        assertThat(head.page().locator("body")).containsText("示例食品有限公司");
        assertThat(head.page().locator("body")).containsText("条件：施工期落实边坡防护。");
        head.picture("文书");
        desks.of("water-head").visit("/approvals?closed=true");
        desks.of("water-head").picture("已办结的联合审批");
    }

    /** The case of whoever sees it, open on the screen, with its place in the model. */
    private void theCaseIsDrawn(String number, String person) {
        var page = desks.of(person).visit("/approvals/" + number);
        assertThat(page.locator("#process-canvas .step-sign.step-passed").first())
                .isVisible();
        assertThat(page.locator("#process-failed")).isHidden();
        page.locator("#process").scrollIntoViewIfNeeded();
        desks.of(person).picture("流程图");
        page.evaluate("() => scrollTo(0, 0)");
    }

    /** As every workbook is. */
    private static boolean isZip(Download download) throws IOException {
        try (var file = Files.newInputStream(download.path())) {
            return file.read() == 'P' && file.read() == 'K';
        }
    }
}
