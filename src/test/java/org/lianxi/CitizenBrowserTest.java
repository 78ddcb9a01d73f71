package org.lianxi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.testing.BrowserTest;
import org.lianxi.testing.Chromium;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A citizen with a telephone, without scripts and without a mouse; and every public page as a screen reader hears it.
 */
@BrowserTest
class CitizenBrowserTest {

    private static final Path PICTURES = Path.of("target", "screenshots");

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    Office office;

    private Playwright playwright;
    private Browser browser;

    @BeforeEach
    void somebodyTakesTheirTelephone() {
        clock.set(TestClock.START);
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    @AfterEach
    void theyPutItAway() {
        playwright.close();
    }

    @Test
    void aCitizenComplainsFollowsAndRatesWithoutScriptsByKeyboard() {
        var page = telephone(false);
        page.navigate(address("/public/complaints"));
        picture(page, "投诉与建议");
        tabTo(page, "提交投诉或建议");
        page.keyboard().press("Enter");
        tabTo(page, "提交");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("没有提交，请先修改");
        picture(page, "没有填写的表单");

        tabTo(page, "complaint");
        page.keyboard().press("Space");
        tabTo(page, "about");
        arrowDownTo(page, "water");
        tabTo(page, "story");
        page.keyboard().type("窗口要求重复提交已经交过的材料。");
        tabTo(page, "consent");
        page.keyboard().press("Space");
        picture(page, "填好的表单");
        tabTo(page, "提交");
        page.keyboard().press("Enter");

        assertThat(page.locator("h1")).hasText("已收到");
        picture(page, "编号和查询码，手机");
        var number = page.locator("#number").innerText();
        var code = page.locator("#code").innerText();
        answered(number);

        page.navigate(address("/public/complaints/follow"));
        tabTo(page, "number");
        page.keyboard().type(number);
        page.keyboard().press("Tab");
        page.keyboard().type(code.toLowerCase(Locale.ROOT));
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).containsText("经查属实，已纠正。");
        picture(page, "办理情况，手机");
        assertThat(page.url()).doesNotContain(code);

        tabTo(page, "very-poor");
        page.keyboard().press("Space");
        tabTo(page, "评价");
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).containsText("感谢您的评价。");
        tabTo(page, "reason");
        page.keyboard().type("没有说明怎样防止再次发生。");
        tabTo(page, "要求再次办理");
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).containsText("将由另一单位再次办理");
        picture(page, "再次办理，手机");
    }

    @Test
    void noPublicPageHasAViolationThatAxeKnows() {
        var page = telephone(true);
        for (var path : List.of(
                "/public/complaints", "/public/complaints/new", "/public/complaints/follow", "/public/approvals")) {
            page.navigate(address(path));
            assertAccessible(page);
        }
        page.navigate(address("/public/complaints/new"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交"))
                .click();
        assertAccessible(page);
        page.getByLabel("咨询").check();
        page.getByLabel("反映的是哪个单位（必选）").selectOption("unknown");
        page.getByLabel("事情经过（必填）").fill("怎样办理营业执照？");
        page.getByLabel("我已阅读并同意").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交"))
                .click();
        assertAccessible(page);
        var number = page.locator("#number").innerText();
        var code = page.locator("#code").innerText();
        page.navigate(address("/public/complaints/follow"));
        page.getByLabel("编号").fill(number);
        page.getByLabel("查询码").fill(code);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查询"))
                .click();
        assertThat(page.locator("h1")).containsText(number);
        assertAccessible(page);
    }

    /** The office and the handler do their part. */
    private void answered(String number) {
        office.runServices(number);
        office.submit("office-clerk", office.task(number, "userTask_examineComplaint"), Map.of("decision", "accept"));
        office.runServices(number);
        office.submit(
                "service-center-member",
                office.task(number, "userTask_handleComplaint"),
                Map.of("decision", "reply", "finding", "substantiated", "reply", "经查属实，已纠正。"));
        office.runServices(number);
        office.submit("service-center-head", office.task(number, "userTask_reviewReply"), Map.of("decision", "agree"));
        office.runServices(number);
    }

    /**
     * Presses Tab until the element that is called so has the focus: a link or button by its words, a field by its id.
     */
    private static void tabTo(Page page, String called) {
        for (var presses = 0; presses < 80; presses++) {
            page.keyboard().press("Tab");
            var focused = page.locator(":focus");
            if (focused.count() == 0) {
                continue;
            }
            var element = focused.first();
            if (called.equals(element.getAttribute("id"))
                    || called.equals(element.getAttribute("value"))
                    || called.equals(element.innerText().strip())) {
                return;
            }
            if ("radio".equals(element.getAttribute("type"))) {
                // Within a group the arrows move, as everybody who uses a keyboard knows.
                if (choose(page, called, element.getAttribute("name"))) {
                    return;
                }
            }
        }
        throw new AssertionError("The keyboard does not reach " + called);
    }

    private static boolean choose(Page page, String value, String group) {
        var wanted = page.locator("input[name='%s'][value='%s']".formatted(group, value));
        if (wanted.count() == 0) {
            return false;
        }
        for (var presses = 0; presses < 10; presses++) {
            if (value.equals(page.locator(":focus").getAttribute("value"))) {
                return true;
            }
            page.keyboard().press("ArrowDown");
        }
        return false;
    }

    /** Goes through the list that has the focus. */
    private static void arrowDownTo(Page page, String value) {
        var list = page.locator(":focus");
        for (var presses = 0; presses < 40 && !value.equals(list.inputValue()); presses++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(list).hasValue(value);
    }

    private Page telephone(boolean scripts) {
        return browser.newContext(new Browser.NewContextOptions()
                        .setLocale("zh-CN")
                        .setViewportSize(390, 844)
                        .setJavaScriptEnabled(scripts))
                .newPage();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private static void assertAccessible(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(page.url())
                .extracting(violation -> violation.getId() + ": " + violation.getNodes())
                .isEmpty();
    }

    private static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve("citizen-" + name + ".png")));
    }
}
