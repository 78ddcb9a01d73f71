package org.lianxi.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.complaint.ComplaintDesk;
import org.lianxi.complaint.application.Attachments;
import org.lianxi.complaint.application.Complaints;
import org.lianxi.complaint.application.FollowComplaint;
import org.lianxi.complaint.application.SubmitComplaint;
import org.lianxi.complaint.application.SubmitComplaint.Submitted;
import org.lianxi.complaint.domain.DataRequest.Wish;
import org.lianxi.complaint.domain.Kind;
import org.lianxi.complaint.domain.Source;
import org.lianxi.complaint.domain.Upload;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Complaints on the pages of those who work on them, and of those who must not know of them. */
@LianxiTest
class ComplaintStaffPagesTest {

    private static final String UNKNOWN = "/complaints/2026-TS-999999";
    private static final List<String> READERS = List.of("zuzhang", "fuzuzhang", "office-clerk", "supervision-member");
    private static final List<String> KEPT = List.of("water-head", "water-liaison");
    private static final List<String> STRANGERS =
            List.of("natural-resources-liaison", "health-liaison", "analyst", "system-admin");
    private static final Pattern NUMBER = Pattern.compile("id=\"number\">(\\d{4}-TS-\\d{4,})<");

    @Autowired
    WebApplicationContext context;

    @Autowired
    TestClock clock;

    @Autowired
    Office office;

    @Autowired
    SubmitComplaint submitComplaint;

    @Autowired
    FollowComplaint followComplaint;

    @Autowired
    Attachments attachments;

    @Autowired
    Complaints complaints;

    @Autowired
    TransactionTemplate transaction;

    private MockMvc browser;
    private ComplaintDesk desk;

    @BeforeEach
    void theOfficeOpens() {
        clock.set(TestClock.START);
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        desk = new ComplaintDesk(submitComplaint, followComplaint, office);
    }

    @Test
    void thoseWhoMayReadACaseAndForOthersItIsAsOneThatNeverWas() throws Exception {
        var complaint = desk.accepted("water");
        var number = complaint.number().value();
        keep(complaint, note("记录.txt", "经过"));
        var file = "/complaints/%s/files/%s"
                .formatted(number, attachments.of(complaint.number()).get(0).id());

        for (var reader : READERS) {
            assertThat(shown(reader, "/complaints")).as(reader).contains(number);
            assertThat(shown(reader, "/complaints/" + number)).as(reader).contains("三楼示例窗口", "记录.txt");
            assertThat(shown(reader, file)).as(reader).isEqualTo("经过");
        }
        for (var reader : List.of(
                "water-head",
                "water-liaison",
                "natural-resources-liaison",
                "health-liaison",
                "analyst",
                "system-admin")) {
            var unknown = answer(reader, UNKNOWN);
            assertThat(unknown.getStatus()).isEqualTo(404);
            for (var address : List.of("/complaints/" + number, file)) {
                var kept = answer(reader, address);
                assertThat(kept.getStatus()).as(reader + " " + address).isEqualTo(404);
                assertThat(kept.getContentAsString()).isEqualTo(unknown.getContentAsString());
                assertThat(kept.getErrorMessage()).isEqualTo(unknown.getErrorMessage());
                assertThat(kept.getHeaderNames()).isEqualTo(unknown.getHeaderNames());
            }
            assertThat(shown(reader, "/")).as(reader).doesNotContain(number, "办理中的投诉");
        }
        assertThat(shown("office-clerk", "/")).contains("办理中的投诉", "href=\"/complaints\"");
    }

    @Test
    void whateverAKeptReaderSendsIsAnsweredAsForANumberThatNeverWas() throws Exception {
        var complaint = desk.accepted("water");
        followComplaint.askAboutData(complaint.number().value(), complaint.code(), Wish.ACCESS, "");
        var number = complaint.number().value();

        for (var reader : KEPT) {
            for (var act : List.of("/identity", "/identity/correction", "/data-requests/1")) {
                var fields = Map.of("ground", "想知道是谁", "granted", "true", "reply", "同意");
                var kept = send(reader, "/complaints/" + number + act, fields);
                var unknown = send(reader, UNKNOWN + act, fields);

                assertThat(kept.getStatus()).as(reader + act).isEqualTo(404).isEqualTo(unknown.getStatus());
                assertThat(kept.getContentAsString()).isEqualTo(unknown.getContentAsString());
            }
        }
    }

    @Test
    void thePagesOfWhomTheyDoNotConcernDoNotExist() throws Exception {
        for (var reader : STRANGERS) {
            for (var address : List.of("/complaints", "/complaints/new", "/complaints/findings")) {
                assertThat(answer(reader, address).getStatus())
                        .as(reader + " " + address)
                        .isEqualTo(404);
            }
            assertThat(shown(reader, "/")).doesNotContain("href=\"/complaints\"");
        }
        assertThat(answer("office-clerk", "/complaints/findings").getStatus()).isEqualTo(404);
        assertThat(shown("supervision-member", "/complaints")).contains("href=\"/complaints/findings\"");
        assertThat(shown("office-clerk", "/complaints")).doesNotContain("href=\"/complaints/findings\"");
        assertThat(shown("window-clerk", "/complaints")).contains("登记来信、来访、转办投诉");
    }

    @Test
    void aFileIsSavedAndNeverShown() throws Exception {
        var complaint = desk.submitted("water");
        keep(complaint, note("\u202E<b>a</b>\"; x.txt", "<script>alert(1)</script>"));
        var id = attachments.of(complaint.number()).get(0).id();

        var answer = answer("office-clerk", "/complaints/%s/files/%s".formatted(complaint.number(), id));

        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .doesNotContain("\u202E", "<b>");
        assertThat(answer.getContentType()).isEqualTo("application/octet-stream");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders("Content-Security-Policy")).containsExactly("sandbox; default-src 'none'");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(shown("office-clerk", "/complaints/" + complaint.number()))
                .contains("&lt;b&gt;a&lt;/b&gt;")
                .doesNotContain("<b>a</b>");
    }

    @Test
    void whoExaminesAddsWhatTheyHaveFoundAndOnlyThey() throws Exception {
        var complaint = desk.submitted("water");
        var page = "/complaints/" + complaint.number();

        var done = upload("office-clerk", page + "/files", "核查记录.txt", "现场核查情况");

        assertThat(done.getRedirectedUrl()).isEqualTo(page);
        var file = attachments.of(complaint.number()).get(0);
        assertThat(shown("office-clerk", page))
                .contains("核查记录.txt", "上传核查材料", "上传材料")
                .contains(file.addedBy());
        assertThat(shown("office-clerk", page + "/files/" + file.id())).isEqualTo("现场核查情况");
        assertThat(shown("zuzhang", page)).contains("核查记录.txt").doesNotContain("上传核查材料");
        assertThat(upload("zuzhang", page + "/files", "记录.txt", "经过").getStatus())
                .isEqualTo(422);
        assertThat(upload("office-clerk", page + "/files", "记录.exe", "经过").getStatus())
                .isEqualTo(422);
        for (var kept : KEPT) {
            var refused = upload(kept, page + "/files", "记录.txt", "经过");
            assertThat(refused.getStatus()).as(kept).isEqualTo(404);
            assertThat(refused.getContentAsString())
                    .isEqualTo(upload(kept, UNKNOWN + "/files", "记录.txt", "经过").getContentAsString());
        }
        assertThat(attachments.of(complaint.number())).hasSize(1);
    }

    @Test
    void aComplaintThatHasEndedTakesNoMoreMaterials() throws Exception {
        var complaint = desk.submitted("water");
        followComplaint.withdraw(complaint.number().value(), complaint.code());
        office.runServices(complaint.number().value());
        var page = "/complaints/" + complaint.number();

        assertThat(shown("office-clerk", page)).doesNotContain("上传核查材料");
        var refused = upload("office-clerk", page + "/files", "记录.txt", "经过");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("在办结前添加");
        assertThat(attachments.of(complaint.number())).isEmpty();
    }

    @Test
    void whoComplainsIsSeenForAGroundThatIsLogged() throws Exception {
        var complaint = desk.accepted("water");
        var page = "/complaints/" + complaint.number();

        assertThat(shown("office-clerk", page)).contains("甲**", "138****0000").doesNotContain("甲某某", "13800000000");
        for (var ground : List.of("", "啊", "a\0bcd")) {
            var refused = send("office-clerk", page + "/identity", Map.of("ground", ground));
            assertThat(refused.getStatus()).as(ground).isEqualTo(422);
            assertThat(refused.getContentAsString()).doesNotContain("甲某某", "13800000000");
        }
        var notTheirs = send("zuzhang", page + "/identity", Map.of("ground", "想知道是谁"));
        assertThat(notTheirs.getStatus()).isEqualTo(422);
        assertThat(notTheirs.getContentAsString()).doesNotContain("甲某某", "13800000000", "查看投诉人身份");

        var seen = send("office-clerk", page + "/identity", Map.of("ground", "电话核实<b>经过</b>"));
        assertThat(seen.getContentAsString())
                .contains("甲某某", "13800000000", "示例路2号", "电话核实&lt;b&gt;经过")
                .doesNotContain("<b>经过");
        assertThat(seen.getHeader("Cache-Control")).contains("no-store");
        assertThat(shown("supervision-member", page)).contains("事由：电话核实").doesNotContain("甲某某", "13800000000");
    }

    @Test
    void aRequestAboutPersonalDataIsDecidedWithAnAnswer() throws Exception {
        var complaint = desk.accepted("water");
        followComplaint.askAboutData(complaint.number().value(), complaint.code(), Wish.ACCESS, "请给我看");
        var id = desk.seen(complaint).requests().get(0).id();
        var path = "/complaints/%s/data-requests/".formatted(complaint.number());

        assertThat(shown("office-clerk", "/complaints/" + complaint.number())).contains("个人信息请求", path + id);
        assertThat(send("office-clerk", path + id, Map.of("granted", "true")).getStatus())
                .isEqualTo(422);
        assertThat(send("office-clerk", path + 999999, Map.of("granted", "true", "reply", "好"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(send("office-clerk", path + id, Map.of("granted", "true", "reply", "请\0看"))
                        .getStatus())
                .isEqualTo(422);
        var decided = send("office-clerk", path + id, Map.of("granted", "true", "reply", "请在本页查看。"));

        assertThat(decided.getRedirectedUrl()).isEqualTo("/complaints/" + complaint.number());
        assertThat(desk.seen(complaint).identity()).hasValue(ComplaintDesk.CITIZEN);
        assertThat(desk.seen(complaint).requests()).singleElement().satisfies(request -> assertThat(request.reply())
                .isEqualTo("请在本页查看。"));
    }

    @Test
    void aCorrectedIdentityIsThatOfTheCase() throws Exception {
        var complaint = desk.accepted("water");
        var page = "/complaints/" + complaint.number();

        var refused = send("office-clerk", page + "/identity/correction", Map.of("name", "丙某某"));
        var done = send(
                "office-clerk",
                page + "/identity/correction",
                Map.of("name", "丙某某", "phone", "13900000000", "ground", "应本人请求更正"));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(done.getRedirectedUrl()).isEqualTo(page);
        assertThat(shown("office-clerk", page)).contains("丙**", "139****0000");
    }

    @Test
    void aClerkRegistersWhatCameByLetterOnceAndItsSourceIsKept() throws Exception {
        var fields = letter();

        var number = number(send("window-clerk", "/complaints/new", fields));
        var again = number(send("window-clerk", "/complaints/new", fields));

        assertThat(again).isEqualTo(number);
        assertThat(complaints.get(new CaseNumber(number)).origin().source()).isEqualTo(Source.LETTER);
        office.runServices(number);
        assertThat(shown("office-clerk", "/complaints/" + number)).contains("来信", "窗口");
    }

    @Test
    void aLetterIsNotRegisteredByWhomItDoesNotConcernNorIncomplete() throws Exception {
        assertThat(send("water-liaison", "/complaints/new", letter()).getStatus())
                .isEqualTo(422);
        var fields = letter();
        fields.put("source", "web");
        fields.put("reference", "号".repeat(201));

        var refused = send("office-clerk", "/complaints/new", fields);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("请选择来源。", "id=\"reference-fault\"", "一封来信");
    }

    @Test
    void theSupervisionBureauTakesOrDismissesEvidenceOnce() throws Exception {
        var complaint = desk.submit(ComplaintDesk.form(Source.WEB, Kind.COMPLAINT, "water"));
        desk.examine(complaint, ComplaintDesk.OFFICE, "accept");
        desk.reply(
                complaint,
                ComplaintDesk.CENTRE,
                "属实。",
                "trigger",
                "circulating-outside",
                "triggerText",
                "两项审批<b>未进</b>中心。");
        var path = "/complaints/findings/%s/circulating-outside".formatted(complaint.number());

        var page = shown("supervision-member", "/complaints/findings");
        assertThat(page).contains(path, "&lt;b&gt;未进").doesNotContain("<b>未进");
        for (var reader : List.of("office-clerk", "water-head")) {
            assertThat(send(reader, path, Map.of("taken", "true")).getStatus())
                    .as(reader)
                    .isEqualTo(422);
        }
        assertThat(send("supervision-member", path, Map.of("taken", "true")).getRedirectedUrl())
                .isEqualTo("/complaints/findings");
        assertThat(send("supervision-member", path, Map.of("taken", "false")).getStatus())
                .isEqualTo(422);
        assertThat(shown("supervision-member", "/complaints/findings")).contains("已采用");
    }

    @Test
    void whatACitizenWroteIsShownAsText() throws Exception {
        var complaint = desk.submit(ComplaintDesk.form(
                Source.WEB,
                Kind.COMPLAINT,
                "water",
                "<script>alert(1)</script>\u202E反 =1+1 😀" + UUID.randomUUID(),
                ""));

        var page = shown("office-clerk", "/complaints/" + complaint.number());

        assertThat(page).contains("&lt;script&gt;alert(1)", "=1+1 😀").doesNotContain("<script>alert");
    }

    @Test
    void pagesOfTheListAreTakenAsTheyCome() throws Exception {
        desk.submitted("water");

        assertThat(shown("zuzhang", "/complaints?page=-7")).contains("办理中的投诉");
        assertThat(shown("zuzhang", "/complaints?page=99999999")).contains("没有您可以查阅的投诉。");
        assertThat(shown("zuzhang", "/complaints?closed=true")).contains("已办结的投诉");
        assertThat(answer("zuzhang", "/complaints?page=x").getStatus()).isEqualTo(400);
    }

    private static Map<String, String> letter() {
        var fields = new HashMap<String, String>();
        fields.put("key", UUID.randomUUID().toString());
        fields.put("source", "letter");
        fields.put("kind", "complaint");
        fields.put("about", "water");
        fields.put("story", "一封来信" + UUID.randomUUID());
        fields.put("consent", "true");
        return fields;
    }

    private MockHttpServletResponse upload(String person, String address, String name, String content)
            throws Exception {
        var file = new MockMultipartFile("files", name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
        return browser.perform(multipart(address).file(file).with(user(person)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private void keep(Submitted complaint, Upload file) {
        transaction.executeWithoutResult(status -> attachments.keep(complaint.number(), List.of(file), ""));
    }

    private static Upload note(String name, String text) {
        return new Upload(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String number(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(200);
        var number = NUMBER.matcher(answer.getContentAsString());
        assertThat(number.find()).isTrue();
        return number.group(1);
    }

    private String shown(String reader, String address) throws Exception {
        var answer = answer(reader, address);
        assertThat(answer.getStatus()).as("%s for %s", address, reader).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(String reader, String address) throws Exception {
        return browser.perform(get(address).with(user(reader))).andReturn().getResponse();
    }

    private MockHttpServletResponse send(String person, String path, Map<String, String> fields) throws Exception {
        var request = post(path).with(user(person)).with(csrf());
        fields.forEach(request::param);
        return browser.perform(request).andReturn().getResponse();
    }
}
