package org.lianxi.approval;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianxi.testing.BrowserTest;
import org.lianxi.testing.Desks;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case drawn in its model, the board and the published results, as a browser shows them. */
@BrowserTest
class ApprovalBrowserTest {

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
    void theWindowOpens() {
        clock.set(TestClock.START);
        desk = new ApprovalDesk(office);
    }

    @Test
    void aCaseIsDrawnInItsModelWithWhereItStandsAndWhatItPassed() {
        var number = underReview();
        var clerk = desks.of("office-clerk");
        var complaints = complaints(clerk.page());

        var page = clerk.visit("/approvals/" + number);

        clerk.picture("approval");
        assertThat(page.locator("#process-canvas svg .djs-shape").first()).isVisible();
        assertThat(page.locator("g.step-active[data-element-id=callActivity_consultation]"))
                .isVisible();
        assertThat(page.locator("g.step-passed[data-element-id=userTask_checkApplication]"))
                .isVisible();
        assertThat(page.locator(".step-sign.step-active").first()).hasText("▶");
        assertThat(page.locator("a.bjs-powered-by")).isVisible();
        page.locator("#process").scrollIntoViewIfNeeded();
        clerk.picture("approval-in-its-model");

        page.locator("#process-run").selectOption(new SelectOption().setLabel("部门审查（市水利局）"));
        assertThat(page.locator("g.step-active[data-element-id=userTask_giveOpinion]"))
                .isVisible();
        assertThat(complaints).as("what the browser refused or could not do").isEmpty();
        clerk.picture("approval-review-in-its-model");
    }

    @Test
    void theDrawingFitsItsFrameAndCanBeEnlarged() {
        var clerk = desks.of("office-clerk");
        var page = clerk.visit("/approvals/" + underReview());
        var shape = page.locator("g[data-element-id=userTask_checkApplication]");
        assertThat(shape).isVisible();
        var fitted = width(shape);

        page.locator("#process-in").click();
        page.waitForCondition(() -> width(shape) > fitted);
        page.locator("#process-fit").click();

        page.waitForCondition(() -> Math.abs(width(shape) - fitted) < 0.5);
        assertThat(fitted).isPositive();
    }

    @Test
    void theBoardIsDrawnInColoursAndLeadsToAWorkbook() throws Exception {
        underReview();
        var leader = desks.of("zuzhang");
        var complaints = complaints(leader.page());

        var page = leader.visit("/board");

        assertThat(page.locator("svg.bar rect.bar-green").first()).isVisible();
        leader.picture("board");
        Download workbook =
                page.waitForDownload(() -> page.getByText("导出 Excel").click());
        assertThat(workbook.suggestedFilename()).isEqualTo("lights-2026-11-24.xlsx");
        assertThat(Files.readAllBytes(workbook.path())).startsWith('P', 'K');
        assertThat(complaints).isEmpty();
    }

    @Test
    void resultsAreReadOnAPhone() {
        var number = underReview();
        for (var unit : List.of("ecology-environment", "water", "emergency")) {
            office.submit(
                    unit + "-liaison",
                    office.taskOf(number, ApprovalDesk.OPINION, unit),
                    Map.of("decision", "agree", "opinion", "符合规定"));
        }
        waitForTask(number, ApprovalDesk.CONSOLIDATE);
        desk.consolidate(number);
        desk.grant(number, "ecology-environment");
        desk.submit(
                ApprovalDesk.WINDOW,
                number,
                ApprovalDesk.DELIVER,
                Map.of("method", "in-person", "deliveredOn", "2026-11-24", "receiver", "联系人甲"));
        desks.of("office-clerk")
                .page()
                .waitForCondition(() -> office.isOver(number), new Page.WaitForConditionOptions().setTimeout(30_000));
        var passer = desks.of("zuzhang");
        var page = passer.page();
        page.setViewportSize(360, 740);

        page.navigate("http://127.0.0.1:%d/public/approvals".formatted(port));

        assertThat(page.locator("h1")).hasText("联合审批办理结果公布");
        assertThat(page.locator("td[data-label=案号]").first()).isVisible();
        assertThat(page.locator("main")).containsText(number);
        passer.picture("published-results");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= 360"))
                .as("nothing sticks out")
                .isTrue();
    }

    private String underReview() {
        var number = desk.received("工业投资项目", "建设项目环境影响评价文件审批");
        desk.submit(ApprovalDesk.WINDOW, number, ApprovalDesk.CHECK, Map.of("decision", "accept"));
        waitFor(number);
        return number;
    }

    /** The job executor runs here; what it does, nobody else runs. */
    private void waitFor(String number) {
        var page = desks.of("office-clerk").page();
        page.waitForCondition(
                () -> desk.asked(number).size() == 3, new Page.WaitForConditionOptions().setTimeout(30_000));
    }

    private void waitForTask(String number, String element) {
        desks.of("office-clerk")
                .page()
                .waitForCondition(
                        () -> office.tasks(number, element).size() == 1,
                        new Page.WaitForConditionOptions().setTimeout(30_000));
    }

    private static double width(Locator shape) {
        return shape.boundingBox().width;
    }

    private static List<String> complaints(Page page) {
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return complaints;
    }
}
