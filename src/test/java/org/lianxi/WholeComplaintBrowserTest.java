package org.lianxi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianxi.testing.BrowserTest;
import org.lianxi.testing.Desks;
import org.lianxi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A report about a unit goes its whole way in browsers: the office, the handler, the unit asked, those who review. */
@BrowserTest
class WholeComplaintBrowserTest {

    private static final String OFFICE = "office-clerk";
    private static final String HANDLER = "supervision-member";

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
    void aReportIsExaminedHandledReviewedAndAnswered() {
        var number = theOfficeRegistersALetter();
        var examination = desks.of(OFFICE).open("审查是否受理", number);
        assertThat(desks.of(OFFICE).page().locator(".tenant-id")).isHidden();
        examination
                .says("市水利局")
                .says("丁**")
                .picture("审查是否受理")
                .choose("审查结论", "受理")
                .submit();
        theUnitIsAskedWithoutLearningWhy(number);
        theHandlerNeedsMoreTime(number);
        theReplyIsReviewedTwice(number);
        theSupervisionBureauStudiesTheFinding(number);
        theUnitConcernedFindsNothing(number);
    }

    private String theOfficeRegistersALetter() {
        var page = desks.of(OFFICE).visit("/complaints/new");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登记"))
                .click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("请填写事情经过。");
        page.getByLabel("来信", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("举报", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("反映的是哪个单位（必选）").selectOption("water");
        page.getByLabel("事情经过（必填）").fill("该单位把两项审批放在中心之外办理。");
        page.getByLabel("姓名").fill("丁某某");
        page.getByLabel("电话").fill("13700000000");
        page.getByLabel("我已阅读并同意").check();
        desks.of(OFFICE).picture("登记投诉");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登记"))
                .click();
        assertThat(page.locator("#code")).hasText(Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}"));
        desks.of(OFFICE).picture("编号和查询码");
        return page.locator("#number").innerText();
    }

    private void theUnitIsAskedWithoutLearningWhy(String number) {
        desks.of(HANDLER)
                .open("查清事实并提出答复", number)
                .choose("下一步", "要求说明情况")
                .write("需要说明的问题", "丁某某反映的两项审批在哪里办理？")
                .picture("要求说明情况")
                .submit();
        desks.of(OFFICE)
                .open("核对并脱敏提问", number)
                .choose("核对结论", "可以发出")
                .write("发给单位的问题", "丁某某反映的两项审批在哪里办理？")
                .isRefused("出现了投诉人的姓名")
                .write("发给单位的问题", "贵单位进驻中心的审批事项是否全部在中心办理？")
                .picture("核对并脱敏提问")
                .submit();
        desks.of("water-liaison")
                .open("说明有关情况", "-SM-")
                .says("是否全部在中心办理")
                .write("情况说明", "两项审批仍在局机关办理。")
                .picture("说明有关情况")
                .submit();
    }

    private void theHandlerNeedsMoreTime(String number) {
        desks.of(HANDLER)
                .open("查清事实并提出答复", number)
                .says("两项审批仍在局机关办理。")
                .choose("下一步", "申请延长办理期限")
                .write("延长理由", "需要调阅两年的审批案卷。")
                .submit();
        desks.of("supervision-head")
                .open("审批延长办理期限", number)
                .says("需要调阅两年的审批案卷。")
                .choose("审批结论", "同意延长")
                .picture("审批延长办理期限")
                .submit();
    }

    private void theReplyIsReviewedTwice(String number) {
        desks.of(HANDLER)
                .open("查清事实并提出答复", number)
                .choose("下一步", "提出答复")
                .choose("核查结论", "属实")
                .write("答复内容", "您反映的情况属实，已责成该单位限期将两项审批移入中心。")
                .select("属于应通报批评的情形（可不选）", "审批项目“体外循环”")
                .write("有关事实", "两项审批自二〇二六年一月起在中心之外办理。")
                .picture("提出答复")
                .submit();
        desks.of("supervision-head")
                .open("审核答复", number)
                .says("您反映的情况属实")
                .choose("审核结论", "同意")
                .picture("审核答复")
                .submit();
        desks.of("legal-head")
                .open("法制审核", number)
                .choose("审核结论", "同意")
                .picture("法制审核")
                .submit();
        desks.of(OFFICE).read("/complaints/" + number, "已答复，待评价");
        desks.of(OFFICE).picture("投诉页面");
        desks.of(OFFICE).pictureOnTelephone("投诉页面，手机");
    }

    private void theSupervisionBureauStudiesTheFinding(String number) {
        var page = desks.of(HANDLER).visit("/complaints/findings");
        assertThat(page.locator("main")).containsText(number);
        desks.of(HANDLER).picture("通报批评线索");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("采用").setExact(true))
                .click();
        assertThat(page.locator("main")).containsText("已采用");

        page.navigate("http://127.0.0.1:%d/complaints/%s".formatted(port, number));
        page.getByLabel("查看事由").fill("电话核实经过");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查看投诉人身份"))
                .click();
        assertThat(page.locator("#revealed")).containsText("丁某某");
        assertThat(page.locator("main")).containsText("事由：电话核实经过");
        desks.of(HANDLER).picture("查看投诉人身份");
    }

    private void theUnitConcernedFindsNothing(String number) {
        var page = desks.of("water-head").visit("/complaints/" + number);
        assertThat(page.locator("main")).containsText("没有这个页面");
        desks.of("water-head").tasklist();
        assertThat(page.locator("body")).not().containsText(number);
        desks.of("water-head").picture("被投诉单位看不到");
    }
}
