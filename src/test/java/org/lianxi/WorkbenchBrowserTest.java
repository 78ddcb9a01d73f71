package org.lianxi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianxi.testing.BrowserTest;
import org.lianxi.testing.Desk;
import org.lianxi.testing.Desks;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two analysts change a model in the browser, from the first click to the moved case and the way back. */
@BrowserTest
class WorkbenchBrowserTest {

    private static final String KNOWN_BY_ITS_NAME =
            "bpmn\\.io|clause|service|WD\\d+|ND\\d+|Camunda|delegateExpression|Java|HTML|Lasso|FEEL|DRD|topic-reviewTopic|\"[A-Z]+\\d*\"";

    private static final String ONE_OF_EACH_KIND = """
            () => {
              const seen = {};
              document.querySelectorAll('#workbench-canvas [data-element-id]').forEach(element => {
                const id = element.getAttribute('data-element-id');
                if (/^[a-zA-Z]+_/.test(id) && !id.endsWith('_label')) {
                  seen[id.split('_')[0]] = id;
                }
              });
              return Object.values(seen);
            }""";

    private static final String OPEN_ALL_GROUPS = """
            () => document.querySelectorAll('.bio-properties-panel-group-header:not(.open)')
              .forEach(header => header.click())""";

    private static final String ALL_WORDS = """
            () => {
              const words = [];
              const texts = document.createTreeWalker(document.getElementById('workbench'), NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                if (!texts.currentNode.parentElement.closest('style, script, .djs-element, .bts-scope')) {
                  words.push(texts.currentNode.data.trim());
                }
              }
              document.querySelectorAll('#workbench [placeholder], #workbench [title], #workbench [aria-label]')
                .forEach(element => ['placeholder', 'title', 'aria-label']
                  .forEach(name => words.push(element.getAttribute(name) || '')));
              return words;
            }""";

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    Office office;

    @RegisterExtension
    final Desks desks = new Desks(() -> port);

    @BeforeEach
    void onATuesday() {
        clock.set(TestClock.START);
    }

    @Test
    void aModelIsChangedComparedApprovedAndItsCasesMove() {
        office.proposeTopic("在办的议题");
        var analyst = desks.of("analyst");
        var page = begin(analyst, "由办公室主任审核议题", "议题（topic.bpmn）");
        page.getByText("打开编辑").click();
        assertThat(state(page)).hasText("可以修改。改完请保存。");
        page.locator("[data-element-id='userTask_reviewTopic'].djs-shape").click();
        analyst.picture("workbench-editor");
        offerTo(page, "leaders");
        page.locator("#workbench-save").click();
        assertThat(state(page)).hasText("已保存，还有 1 处须修改。");
        assertThat(page.locator("#workbench-faults")).containsText("候选组“leaders”不存在");
        assertThat(page.locator(".fault-sign")).isVisible();
        analyst.picture("workbench-fault");
        offerTo(page, "office-director");
        page.locator("#workbench-save").click();
        assertThat(state(page)).hasText("已保存，检查通过。");
        assertThat(page.locator("#workbench-differences")).containsText("的候选组由“组长、副组长”改为“");

        page.getByText("由办公室主任审核议题").click();
        assertThat(page.locator(".compared .after .difference-changed").first()).isVisible();
        button(page, "预演").click();
        assertThat(page.getByText(Pattern.compile("可转入新版本 [1-9]\\d* 件"))).hasCount(2);
        analyst.picture("workbench-change");
        page.getByLabel("为什么要改（必填）").fill("组长出差期间由办公室主任审核。");
        button(page, "提交审定").click();
        assertThat(page.getByText("已提交审定，由另一位流程分析员审定。")).isVisible();

        var second = desks.of("second-analyst");
        var other = second.visit("/workbench");
        other.getByText("由办公室主任审核议题").first().click();
        assertThat(other.locator(".compared .lint")).hasText("没有不合规矩之处。");
        button(other, "审定通过并部署").click();
        assertThat(other.getByText("已审定通过并部署")).isVisible();

        var versions = analyst.visit("/workbench/processes/topic");
        button(versions, "预演迁移").click();
        assertThat(versions.getByText(Pattern.compile("可迁移 [1-9]\\d* 件"))).isVisible();
        versions.getByLabel("迁移理由（必填）").fill("统一办理");
        button(versions, "迁移到现行版本").click();
        assertThat(versions.getByText(Pattern.compile("已迁移 [1-9]\\d* 件"))).isVisible();
        analyst.picture("workbench-versions");
        versions.getByLabel("退回理由（必填）").fill("组长已回");
        button(versions, "退回上一版").click();
        assertThat(versions.getByText("已退回：新案件按退回后的版本办理")).isVisible();
        analyst.visit("/workbench");
        analyst.picture("workbench");
    }

    @Test
    void aModelIsWalkedThroughBeforeAnythingIsDeployed() {
        var analyst = desks.of("analyst");
        var page = begin(analyst, "走一遍", "议题（topic.bpmn）");
        page.getByText("打开编辑").click();
        assertThat(state(page)).hasText("可以修改。改完请保存。");
        assertThat(page.locator("#workbench-lint")).hasText("没有不合规矩之处。");

        page.getByText("模拟走一遍").click();
        page.locator("[data-container-id='startEvent_topicProposed'] .bts-context-pad")
                .click();

        assertThat(page.locator(".bts-token-count").first()).isVisible();
        Assertions.assertThat(english(page)).isEmpty();
        analyst.picture("workbench-simulation");
        page.getByText("模拟走一遍").click();
        assertThat(page.locator(".bts-token-count").first()).not().isVisible();
    }

    @Test
    void formsAndDecisionTablesHaveTheirEditors() {
        var analyst = desks.of("analyst");
        var page = begin(analyst, "改表单", "表单 topic-reviewTopic.form");
        page.getByText("打开编辑").click();
        assertThat(state(page)).hasText("可以修改。改完请保存。");
        assertThat(page.locator("#workbench-canvas .fjs-form-editor, #workbench-canvas .fjs-editor-container")
                        .first())
                .isVisible();
        analyst.picture("workbench-form");

        page = begin(analyst, "改期限表", "联合审批期限（joint-approval-limits.dmn）");
        page.getByText("打开编辑").click();
        assertThat(state(page)).hasText("可以修改。改完请保存。");
        analyst.picture("workbench-decision");
    }

    @Test
    void theEditorsSpeakChinese() {
        var analyst = desks.of("analyst");
        for (var file : List.of("议题（topic.bpmn）", "会议通知与回执（meeting-circulation.bpmn）")) {
            var page = begin(analyst, "看一看", file);
            page.getByText("打开编辑").click();
            assertThat(state(page)).hasText("可以修改。改完请保存。");
            for (var element : (List<?>) page.evaluate(ONE_OF_EACH_KIND)) {
                page.evaluate("id => window.workbench.select(id)", element);
                page.evaluate(OPEN_ALL_GROUPS);
                Assertions.assertThat(english(page)).as(file + " " + element).isEmpty();
            }
        }
        for (var file : List.of("表单 topic-reviewTopic.form", "联合审批期限（joint-approval-limits.dmn）")) {
            var page = begin(analyst, "看一看", file);
            page.getByText("打开编辑").click();
            assertThat(state(page)).hasText("可以修改。改完请保存。");
            Assertions.assertThat(english(page)).as(file).isEmpty();
        }
    }

    private static Page begin(Desk analyst, String title, String file) {
        var page = analyst.visit("/workbench");
        page.getByLabel("要改什么（必填）").fill(title);
        page.getByLabel("从哪个文件开始").selectOption(new SelectOption().setLabel(file));
        button(page, "新建").click();
        return page;
    }

    private static void offerTo(Page page, String group) {
        var field = page.locator("#bio-properties-panel-candidateGroups");
        if (!field.isVisible()) {
            page.locator("#workbench-properties").getByText("由谁办理").click();
        }
        field.fill(group);
        field.blur();
    }

    /** What people would read or hear in Latin letters, without what has no other name. */
    private static List<String> english(Page page) {
        return ((List<?>) page.evaluate(ALL_WORDS))
                .stream()
                        .map(String::valueOf)
                        .map(words -> words.replaceAll(KNOWN_BY_ITS_NAME, ""))
                        .filter(words -> words.matches("(?s).*[A-Za-z]{2}.*"))
                        .distinct()
                        .toList();
    }

    private static Locator state(Page page) {
        return page.locator("#workbench-state");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
