package org.lianxi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianxi.testing.BrowserTest;
import org.lianxi.testing.Desks;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the Tasklist offers around the forms, and what it leaves behind on a shared computer. */
@BrowserTest
class TasklistBrowserTest {

    private static final String TASK = "审查议题形式";

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
    void whatWasClaimedByMistakeIsGivenBack() {
        var topic = topic("误领后退回的议题");
        var clerk = desks.of("office-clerk");
        clerk.open(TASK, topic);

        clerk.page().locator("button.unclaim").click();

        assertThat(clerk.page().locator("button.claim")).isVisible();
        desks.of("office-director").open(TASK, topic).picture("退回认领后由他人认领");
    }

    @Test
    void whatNobodyMayChangeIsNotOffered() {
        var topic = topic("只能照表办理的议题");
        var clerk = desks.of("office-clerk");
        clerk.open(TASK, topic);
        var task = clerk.page().locator("[cam-tasklist-task]");

        assertThat(task.locator(".due-date")).isVisible();
        assertThat(task.locator(".due-date")).hasCSS("pointer-events", "none");
        assertThat(task.locator(".followup-date")).isHidden();
        assertThat(task.locator(".reset-due-date")).isHidden();
        assertThat(task.locator(".createCommentLink")).isHidden();
        assertThat(task.locator(".groups > span")).hasCSS("pointer-events", "none");
    }

    @Test
    void whatTheHomePageCountsIsWhatTheTasklistThenLists() {
        var topic = topic("首页计数中的议题");
        clock.advance(Duration.ofDays(1));
        var page = desks.of("office-clerk").visit("/");

        page.locator("a.figure")
                .filter(new Locator.FilterOptions().setHasText("三日内到期"))
                .click();

        assertThat(page.locator(".task-filter.active")).containsText("三日内到期");
        assertThat(page.locator("li.task").filter(new Locator.FilterOptions().setHasText(topic)))
                .hasCount(1);
    }

    @Test
    void formsAreWrittenInOurCharacters() {
        var topic = topic("字形统一的议题");
        var clerk = desks.of("office-clerk");
        clerk.look(TASK, topic);

        assertThat(clerk.page().locator("html")).hasAttribute("lang", "zh-CN");
        assertThat(clerk.page().locator("[cam-tasklist-task] .fjs-form"))
                .hasCSS("font-family", Pattern.compile("^\"Noto Sans CJK SC\""));
    }

    @Test
    void signingOutTakesTheDraftsAlong() {
        var page = withDraft("退出登录时的草稿");

        page.locator(".account .dropdown-toggle, .account > a").first().click();
        page.getByText("退出登录", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();

        assertThat(page).hasURL(Pattern.compile("/login\\?signedOut$"));
        assertThat(drafts(page)).isEmpty();
    }

    @Test
    void anExpiredSessionTakesTheDraftsAlong() {
        var page = withDraft("会话过期时的草稿");

        clock.advance(Duration.ofHours(11));

        assertThat(page).hasURL(Pattern.compile("/login"));
        assertThat(drafts(page)).isEmpty();
    }

    @Test
    void draftsOfWhoLeftWithoutSigningOutAreNotForTheNext() {
        var page = withDraft("换人后的草稿");
        page.context().clearCookies();

        page.navigate("http://127.0.0.1:%d/login".formatted(port));

        assertThat(drafts(page)).isEmpty();
    }

    /** A claimed task with something typed into its form, and kept by the Tasklist in the browser. */
    private Page withDraft(String title) {
        var topic = topic(title);
        var clerk = desks.of("office-clerk");
        clerk.open(TASK, topic).choose("审查结论", "退回补正").write("理由", "尚未写完");
        var page = clerk.page();
        page.getByText("暂存", new Page.GetByTextOptions().setExact(true)).first().click();
        page.waitForFunction("() => Object.keys(localStorage).some((key) => key.startsWith('camunda-form:'))");
        return page;
    }

    @SuppressWarnings("unchecked")
    private static List<String> drafts(Page page) {
        return (List<String>)
                page.evaluate("() => Object.keys(localStorage).filter((key) => /^(camunda-form|camForm):/.test(key))");
    }

    private String topic(String title) {
        return office.start(
                        "legal-liaison",
                        "topic",
                        Map.of(
                                "title", title,
                                "kind", "coordination",
                                "background", "并联审批衔接不畅。",
                                "proposal", "明确牵头单位和时限。",
                                "concernedUnits", List.of("finance"),
                                "urgency", "normal"))
                .getBusinessKey();
    }
}
