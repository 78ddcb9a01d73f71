package org.lianxi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianxi.document.Documents;
import org.lianxi.document.NewDocument;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.testing.BrowserTest;
import org.lianxi.testing.Desks;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Documents, materials, messages and the tab 案卷, as people click through them. */
@BrowserTest
class DocumentsBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    Office office;

    @Autowired
    Documents documents;

    @RegisterExtension
    final Desks desks = new Desks(() -> port);

    @BeforeEach
    void onATuesday() {
        clock.set(TestClock.START);
    }

    @Test
    void theTabBesideATaskShowsTheCaseAndTakesMaterials() {
        var topic = office.proposeTopic("并联审批事项授权到位");
        var clerk = desks.of("office-clerk");
        var page = clerk.page();
        clerk.tasklist();
        clerk.task("审查议题形式", topic).click();

        page.getByText("案卷", new Page.GetByTextOptions().setExact(true)).click();

        var tab = page.locator(".case-file");
        assertThat(tab).containsText("提出的议题“并联审批事项授权到位”");
        assertThat(tab).containsText("模型把这一步交给您现任的岗位");
        var complaints = complaints(page);
        tab.locator("input[type=file]").setInputFiles(new FilePayload("方案.exe", "text/plain", text("方案")));
        tab.locator("button").click();
        assertThat(tab.locator("[role=status]")).containsText("内容须与扩展名一致");
        tab.locator("input[type=file]").setInputFiles(new FilePayload("方案.txt", "text/plain", text("方案")));
        tab.locator("button").click();
        assertThat(tab.locator("a", new Locator.LocatorOptions().setHasText("方案.txt")))
                .isVisible();
        clerk.picture("case-file-tab");
        assertThat(complaints).as("what the browser could not do").allMatch(line -> line.contains("422"));

        clerk.visit("/cases/" + topic + "/materials");
        clerk.picture("materials");
    }

    @Test
    void aDocumentIsReadFetchedOpenedToThePublicAndMadeVoid() throws Exception {
        var issued = documents.issue(new NewDocument(
                new CaseNumber("2026-HY-8001"),
                "minutes",
                "联席会议纪要",
                "〔2026〕81号",
                1,
                Map.of(
                        "meetingTitle", "第一次联席会议",
                        "meetingAt", "2026年12月1日（星期二）15:00",
                        "place", "三楼会议室",
                        "chair", "组长",
                        "text", "会议听取了情况汇报。",
                        "present", List.of("市编办成员𠮷", "市法制办成员"))));
        var clerk = desks.of("office-clerk");
        var page = clerk.visit(issued.address());
        clerk.picture("document-page");
        Download pdf = page.waitForDownload(() -> page.getByText("PDF", new Page.GetByTextOptions().setExact(true))
                .click());
        assertThat(pdf.suggestedFilename()).isEqualTo("联席会议纪要 〔2026〕81号.pdf");
        assertThat(Files.readAllBytes(pdf.path())).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));

        page.getByText("发文登记").click();
        clerk.picture("document-entry");
        page.getByLabel("主动公开", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("依据和理由（必填）").fill("《政府信息公开条例》第十九条");
        page.getByText("保存", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("公开属性已保存。")).isVisible();
        assertThat(desks.of("office-director").visit("/public/documents").getByText("〔2026〕81号"))
                .isVisible();

        clerk.visit("/documents/verify");
        page.getByLabel("文件").setInputFiles(pdf.path());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("核验"))
                .click();
        assertThat(page.getByText("是印发的文件，内容没有改动")).isVisible();
        clerk.picture("document-verified");

        clerk.visit(issued.address() + "?show=register");
        page.getByLabel("作废理由（必填）").fill("文号用错");
        page.getByText("作废这份公文").click();
        assertThat(page.getByText("已作废，文号保留在发文登记中。")).isVisible();
        clerk.visit("/documents");
        assertThat(page.getByText("已作废：文号用错")).isVisible();
        clerk.picture("document-register");
    }

    @Test
    void aPersonChoosesHowToHearOfMessagesAndSubscribesToMeetings() {
        var liaison = desks.of("legal-liaison");
        var page = liaison.visit("/messages");
        page.getByText("接收方式").click();
        page.getByLabel("每个工作日 8:30 汇总一次，红灯随时发送").check();
        page.getByLabel("邮箱地址、手机号或政务微信账号").fill("not-an-address");
        page.getByText("保存", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("不是电子邮箱地址")).isVisible();
        page.getByLabel("邮箱地址、手机号或政务微信账号").fill("legal@example.org");
        page.getByText("保存", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("接收方式已保存。")).isVisible();
        liaison.picture("message-channel");

        liaison.visit("/meetings");
        page.getByText("日历订阅").click();
        page.getByText("生成订阅地址").click();
        assertThat(page.locator("code")).containsText("/public/calendar/");
        liaison.picture("calendar-feed");

        desks.of("system-admin").visit("/messages/undelivered");
        desks.of("system-admin").picture("undelivered");
    }

    private static byte[] text(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> complaints(Page page) {
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return complaints;
    }
}
