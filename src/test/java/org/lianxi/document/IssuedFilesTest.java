package org.lianxi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.document.application.PrintDocument;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@LianxiTest
class IssuedFilesTest {

    private static final AtomicInteger RUNNING = new AtomicInteger(7700);

    @Autowired
    Documents documents;

    @Autowired
    PrintDocument printDocument;

    @Autowired
    CaseFile caseFile;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private final MockMvc web;
    private final CaseNumber number = CaseNumber.of(2026, "HY", RUNNING.incrementAndGet());

    IssuedFilesTest(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @BeforeEach
    void itIsNineOnATuesdayAndNothingElseWaitsToBePrinted() {
        clock.set(TestClock.START);
        jdbc.sql("update issued_document set print_tried_at = ?")
                .param(TestClock.START)
                .update();
    }

    @Test
    void aDocumentIsFetchedAsPdfOfdAndDraft() throws Exception {
        var issued = issue("市编办");

        assertThat(bytes(issued, "pdf")).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        assertThat(bytes(issued, "ofd")).startsWith("PK".getBytes(StandardCharsets.US_ASCII));
        assertThat(bytes(issued, "docx")).startsWith("PK".getBytes(StandardCharsets.US_ASCII));
        assertThat(get("zuzhang", issued.address() + "?format=exe").getStatus()).isEqualTo(404);
        assertThat(get("finance-liaison", issued.address() + "?format=pdf").getStatus())
                .isEqualTo(404);
    }

    @Test
    void theFileBearsTitleAndNumberInItsName() throws Exception {
        assertThat(get("zuzhang", issue("市编办").address() + "?format=pdf").getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''", "%E7%BA%AA%E8%A6%81", ".pdf");
    }

    @Test
    void filesAreWrittenByThemselvesAndOnce() {
        var issued = issue("市编办");

        printDocument.printWaiting();
        var hashes = hashes(issued);
        printDocument.printWaiting();

        assertThat(hashes).hasSize(2);
        assertThat(hashes(issued)).isEqualTo(hashes);
    }

    @Test
    void aNameThatNoFontShowsStopsTheFilesAndNothingElse() throws Exception {
        var issued = issue("某某\uE123");

        printDocument.printWaiting();

        assertThat(hashes(issued)).isEmpty();
        assertThat(text(get("zuzhang", issued.address()))).contains("某某\uE123");
        assertThat(text(get("zuzhang", issued.address() + "?format=pdf"))).contains("U+E123", "lianxi.fonts.dir");
        assertThat(text(get("zuzhang", issued.address() + "?show=register"))).contains("U+E123");
    }

    @Test
    void verificationKnowsTheIssuedFileAndNoOther() throws Exception {
        var issued = issue("市编办");
        var pdf = bytes(issued, "pdf");

        assertThat(verified("zuzhang", pdf)).contains("是印发的文件", issued.number());
        pdf[pdf.length / 2] ^= 1;
        assertThat(verified("zuzhang", pdf)).contains("不是您可以查看的任何一份印发文件");
        assertThat(verified("finance-liaison", bytes(issued, "ofd"))).contains("不是您可以查看的任何一份印发文件");
        assertThat(verified("zuzhang", new byte[0])).contains("没有选择文件");
    }

    @Test
    void theRegisterListsWhatBearsANumberAlsoWhatIsVoid() throws Exception {
        var issued = issue("市编办");

        var answer = post("office-clerk", issued, "void", Map.of("reason", "文号用错<b>"));

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(text(get("zuzhang", "/documents?year=2026"))).contains(issued.number(), "已作废：文号用错&lt;b&gt;");
        assertThat(text(get("zuzhang", issued.address() + "?show=register"))).contains("办公室工作人员作废：文号用错&lt;b&gt;");
        assertThat(caseFile.entries(number)).last().satisfies(entry -> assertThat(entry.step())
                .isEqualTo("作废公文"));
        assertThat(text(post("office-clerk", issued, "void", Map.of("reason", "再次"))))
                .contains("此前已经作废");
    }

    @Test
    void onlyTheOfficeVoidsAndOnlyWithAReason() throws Exception {
        var issued = issue("市编办");

        assertThat(post("zuzhang", issued, "void", Map.of("reason", "理由")).getStatus())
                .isEqualTo(403);
        assertThat(post("finance-liaison", issued, "void", Map.of("reason", "理由"))
                        .getStatus())
                .isEqualTo(404);
        var refused = post("office-clerk", issued, "void", Map.of("reason", " "));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("须写明理由");
    }

    @Test
    void thePublicReadsWhatTheOfficeOpensUntilItIsVoid() throws Exception {
        var issued = issue("市编办");
        var address = "/public/documents/%d.ofd".formatted(issued.id());
        assertThat(anonymous("/public/documents")).doesNotContain(issued.number());
        assertThat(web.perform(MockMvcRequestBuilders.get(address))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);

        post("office-clerk", issued, "publicity", Map.of("kind", "主动公开", "ground", "第十九条"));

        assertThat(anonymous("/public/documents")).contains(issued.number(), address);
        assertThat(web.perform(MockMvcRequestBuilders.get(address))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray())
                .isEqualTo(bytes(issued, "ofd"));

        post("office-clerk", issued, "void", Map.of("reason", "更正"));

        assertThat(anonymous("/public/documents")).doesNotContain(issued.number());
        assertThat(web.perform(MockMvcRequestBuilders.get(address))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void publicityNeedsAGround() throws Exception {
        var issued = issue("市编办");

        assertThat(text(post("office-clerk", issued, "publicity", Map.of("kind", "主动公开", "ground", ""))))
                .contains("须写明理由");
        assertThat(text(post("office-clerk", issued, "publicity", Map.of("kind", "公开", "ground", "理由"))))
                .contains("没有选择公开属性");
    }

    @Test
    void whatWasIssuedBeforeThereWereFilesSaysSo() throws Exception {
        var issued = issue("市编办");
        jdbc.sql("update issued_document set official_text = null where id = ?")
                .param(issued.id())
                .update();

        assertThat(text(get("zuzhang", issued.address() + "?format=pdf"))).contains("没有 PDF 文件");
    }

    private IssuedDocument issue(String present) {
        return documents.issue(new NewDocument(
                number,
                "minutes",
                "联席会议纪要",
                "〔2026〕%s号".formatted(number.value().substring(8)),
                1,
                Map.of("meetingTitle", "第一次联席会议", "chair", "组长", "present", List.of(present))));
    }

    private List<String> hashes(IssuedDocument issued) {
        return jdbc.sql("select sha256 from issued_file where document_id = ? order by file_format")
                .param(issued.id())
                .query(String.class)
                .list();
    }

    private byte[] bytes(IssuedDocument issued, String format) throws Exception {
        return get("zuzhang", issued.address() + "?format=" + format).getContentAsByteArray();
    }

    private String verified(String reader, byte[] file) throws Exception {
        return text(answer(multipart("/documents/verify")
                .file(new MockMultipartFile("file", "a.pdf", "application/pdf", file))
                .with(user(reader))
                .with(csrf())));
    }

    private MockHttpServletResponse get(String reader, String address) throws Exception {
        return answer(MockMvcRequestBuilders.get(URI.create(address)).with(user(reader)));
    }

    private MockHttpServletResponse post(String person, IssuedDocument issued, String act, Map<String, String> fields)
            throws Exception {
        var request = MockMvcRequestBuilders.post(issued.address() + "/" + act)
                .with(user(person))
                .with(csrf());
        fields.forEach(request::param);
        return answer(request);
    }

    private String anonymous(String address) throws Exception {
        return text(answer(MockMvcRequestBuilders.get(URI.create(address))));
    }

    private MockHttpServletResponse answer(RequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
