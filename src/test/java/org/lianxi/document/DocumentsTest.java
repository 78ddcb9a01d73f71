package org.lianxi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@LianxiTest
class DocumentsTest {

    private static final AtomicInteger RUNNING = new AtomicInteger(7000);

    @Autowired
    Documents documents;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final MockMvc web;
    private final CaseNumber number = CaseNumber.of(2026, "HY", RUNNING.incrementAndGet());

    DocumentsTest(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @BeforeEach
    void itIsNineOnATuesday() {
        clock.set(TestClock.START);
    }

    @Test
    void issuingTheSameVersionAgainReturnsTheFirst() throws Exception {
        var first = documents.issue(signInSheet(1, "签到表"));
        var second = documents.issue(signInSheet(1, "另一份签到表"));

        assertThat(second).isEqualTo(first);
        assertThat(first.title()).isEqualTo("签到表");
        assertThat(first.issuedAt()).isEqualTo(TestClock.START);
        assertThat(page(first)).doesNotContain("另一份");
    }

    @Test
    void aCorrectionIsANewVersionBesideTheOld() {
        var first = documents.issue(signInSheet(1, "签到表"));
        var second = documents.issue(signInSheet(2, "签到表（更正）"));

        assertThat(documents.of(number)).containsExactly(first, second);
    }

    @Test
    void whatWasRolledBackIsNotIssued() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            documents.issue(signInSheet(1, "签到表"));
            status.setRollbackOnly();
        });

        assertThat(documents.of(number)).isEmpty();
    }

    @Test
    void aKindWithoutATemplateIsNotIssued() {
        assertThatThrownBy(() -> documents.issue(new NewDocument(number, "../layout", "某", "", 1, Map.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theFirstNoticeTellsAllThatUnitsNeedToKnow() throws Exception {
        var notice = page(documents.issue(notice(1, Map.of())));

        assertThat(notice)
                .contains("市政联〔2026〕1号", "桂林市政务服务工作联席会议办公室", "关于召开第一次联席会议的通知")
                .contains("2026年12月1日（星期二）15:00", "三楼会议室", "组长主持")
                .contains("推进并联审批", "市法制办", "20分钟")
                .contains("出席：", "各成员单位", "列席：", "市住建局、市环保局")
                .contains("2026年11月28日（星期六）17:00", "联系人及联系方式：办公室 12345", "2026年11月24日")
                .contains("href=\"/assets/document.css\"")
                .doesNotContain("与上一版通知的不同", "第2版", "style=", "th:");
    }

    @Test
    void fromTheSecondVersionOnTheNoticeShowsWhatHasChangedAndWhy() throws Exception {
        var changes = List.of(Map.of("what", "会议地点", "before", "三楼会议室", "after", "五楼会议室"));
        var notice = page(documents.issue(notice(2, Map.of("changes", changes, "changeReason", "三楼会议室检修"))));

        assertThat(notice)
                .contains("与上一版通知的不同", "五楼会议室", "变更说明：三楼会议室检修", "第2版，以本版为准")
                .contains("重新报送回执");
    }

    @Test
    void theMinutesListWhoWasThereWhatWasHeardAndWhatIsToBeDone() throws Exception {
        var minutes = page(documents.issue(minutes(1, "")));

        assertThat(minutes)
                .contains("桂林市政务服务工作联席会议纪要", "〔2026〕1号", "组长", "三楼会议室")
                .contains("会议听取了情况汇报。</p>", "会议议定如下。</p>")
                .contains("推进并联审批", "议定", "原则同意")
                .contains("修订并联审批流程", "市法制办", "市编办、市财政局", "2026年12月31日")
                .contains("出席：", "请假：", "缺席：", "列席：", "市财政局成员（因公外出）", "市人事局")
                .doesNotContain("更正说明");
    }

    @Test
    void correctedMinutesSayWhatWasCorrected() throws Exception {
        assertThat(page(documents.issue(minutes(2, "牵头单位更正为市法制办。")))).contains("更正说明", "牵头单位更正为市法制办。", "第2版，以本版为准");
    }

    @Test
    void theSignInSheetHasARowForEachUnit() throws Exception {
        assertThat(page(documents.issue(signInSheet(1, "签到表"))))
                .contains("市法制办", "其他负责人出席", "副科长", "因公外出")
                .contains("市财政局", "书面意见");
    }

    @Test
    void aSupervisionNoticeNamesTheUnitTheMatterAndTheDay() throws Exception {
        var content = Map.<String, Object>of(
                "leadUnit", "市法制办", "level", "黄色", "resolution", "修订流程", "due", "2026年12月31日", "text", "上述事项已经逾期。");

        assertThat(page(documents.issue(
                        new NewDocument(number, "supervision-notice", "督办单", "督办〔2026〕1号", 1, content))))
                .contains("市法制办", "黄色", "修订流程", "2026年12月31日", "上述事项已经逾期。", "2026年11月24日");
    }

    @Test
    void whatPeopleTypedStaysText() throws Exception {
        var typed = documents.issue(signInSheet(1, "<script>alert(1)</script>𠮷镕㛃[[${1+1}]]"));

        assertThat(page(typed))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;𠮷镕㛃[[${1+1}]]")
                .doesNotContain("<script>");
    }

    @Test
    void leadersOfficeAndAuditReadAndOthersFindWhatTheCapabilityOpensToThem() throws Exception {
        var sheet = documents.issue(signInSheet(1, "签到表"));

        assertThat(List.of("zuzhang", "fuzuzhang", "office-clerk", "audit-admin"))
                .allSatisfy(reader ->
                        assertThat(answer(reader, sheet.address()).getStatus()).isEqualTo(200));
        assertThat(List.of(
                        "finance-liaison", "finance-member", "legal-head", "analyst", "system-admin", "window-clerk"))
                .allSatisfy(reader ->
                        assertThat(answer(reader, sheet.address()).getStatus()).isEqualTo(404));
        assertThat(answer("zuzhang", "/documents/999999999").getStatus()).isEqualTo(404);
        assertThat(answer("zuzhang", "/documents/1%20or%201").getStatus()).isEqualTo(404);
    }

    @Test
    void anAlteredPageIsNotShown() throws Exception {
        var sheet = documents.issue(signInSheet(1, "签到表"));
        jdbc.sql("update issued_document set html = replace(html, '市法制办', '市编办') where id = ?")
                .param(sheet.id())
                .update();

        var answer = answer("zuzhang", sheet.address());

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("与印发时不一致")
                .doesNotContain("副科长");
    }

    private NewDocument signInSheet(int version, String title) {
        var rows = List.of(
                Map.of("unit", "市法制办", "status", "其他负责人出席", "who", "某某 副科长", "note", "因公外出"),
                Map.of("unit", "市财政局", "status", "书面意见"));
        return new NewDocument(
                number, "sign-in-sheet", title, "", version, Map.of("meetingTitle", "第一次联席会议", "rows", rows));
    }

    private NewDocument notice(int version, Map<String, Object> more) {
        var content = new HashMap<String, Object>(more);
        content.put("meetingTitle", "第一次联席会议");
        content.put("meetingAt", "2026年12月1日（星期二）15:00");
        content.put("place", "三楼会议室");
        content.put("chair", "组长主持");
        content.put("items", List.of(Map.of("no", 1, "title", "推进并联审批", "unit", "市法制办", "minutes", 20)));
        content.put("attendees", List.of("各成员单位"));
        content.put("observers", List.of("市住建局", "市环保局"));
        content.put("receiptDeadline", "2026年11月28日（星期六）17:00");
        content.put("contact", "办公室 12345");
        content.put("issuedOn", "2026年11月24日");
        return new NewDocument(number, "notice", "关于召开第一次联席会议的通知", "市政联〔2026〕1号", version, content);
    }

    private NewDocument minutes(int version, String correctionReason) {
        var content = new HashMap<String, Object>();
        content.put("meetingTitle", "第一次联席会议");
        content.put("meetingAt", "2026年12月1日（星期二）15:00");
        content.put("place", "三楼会议室");
        content.put("chair", "组长");
        content.put("present", List.of("市法制办成员", "市编办成员"));
        content.put("excused", List.of("市财政局成员（因公外出）"));
        content.put("absent", List.of("市人事局"));
        content.put("observers", List.of("市住建局"));
        content.put("text", "会议听取了情况汇报。\n\n会议议定如下。");
        content.put("items", List.of(Map.of("no", 1, "title", "推进并联审批", "outcome", "议定", "decision", "原则同意")));
        content.put(
                "resolutions",
                List.of(Map.of(
                        "no",
                        1,
                        "content",
                        "修订并联审批流程",
                        "lead",
                        "市法制办",
                        "cooperating",
                        "市编办、市财政局",
                        "due",
                        "2026年12月31日")));
        content.put("correctionReason", correctionReason);
        content.put("issuedOn", "2026年12月2日");
        return new NewDocument(number, "minutes", "第一次联席会议纪要", "〔2026〕1号", version, content);
    }

    private String page(IssuedDocument document) throws Exception {
        return answer("zuzhang", document.address()).getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(String reader, String address) throws Exception {
        return web.perform(get(URI.create(address)).with(user(reader)))
                .andReturn()
                .getResponse();
    }
}
