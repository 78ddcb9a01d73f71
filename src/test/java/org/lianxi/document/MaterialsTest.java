package org.lianxi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Who adds files to a case, what may be added, and what becomes of it. The topic is 市法制办's and concerns 市财政局. */
@LianxiTest
class MaterialsTest {

    private static final byte[] TEXT = "方案正文𠮷".getBytes(StandardCharsets.UTF_8);
    private static final Pattern ID = Pattern.compile("/materials/([0-9a-f-]{36})\"");

    @Autowired
    Office office;

    @Autowired
    CaseFile caseFile;

    @Autowired
    TestClock clock;

    private final MockMvc web;
    private CaseNumber topic = CaseNumber.of(2026, "YT", 1);

    MaterialsTest(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @BeforeEach
    void aUnitHasProposedATopic() {
        clock.set(TestClock.START);
        topic = new CaseNumber(office.proposeTopic("并联审批"));
    }

    @Test
    void whoWorksOnACaseAddsFilesAndWhoMayReadItReadsThem() throws Exception {
        assertThat(upload("legal-liaison", "方案（终稿）.txt", TEXT).getStatus()).isEqualTo(302);

        for (var reader : List.of("legal-liaison", "finance-liaison", "office-clerk", "zuzhang")) {
            var page = text(ask(reader, materials()));
            assertThat(page).contains("方案（终稿）.txt", "市法制办联络员");
            assertThat(ask(reader, materials() + "/" + id(page)).getContentAsByteArray())
                    .isEqualTo(TEXT);
        }
        var id = id(text(ask("zuzhang", materials())));
        for (var stranger : List.of("staffing-liaison", "window-clerk", "analyst", "system-admin")) {
            assertThat(ask(stranger, materials()).getStatus()).as(stranger).isEqualTo(404);
            assertThat(ask(stranger, materials() + "/" + id).getStatus())
                    .as(stranger)
                    .isEqualTo(404);
            assertThat(upload(stranger, "a.txt", TEXT).getStatus()).as(stranger).isEqualTo(404);
        }
    }

    @Test
    void theRecordSaysWhoAddedWhatWithItsHash() throws Exception {
        upload("legal-liaison", "方案.txt", TEXT);

        assertThat(caseFile.entries(topic)).last().satisfies(entry -> {
            assertThat(entry.step()).isEqualTo("上传材料");
            assertThat(entry.text()).matches("方案\\.txt（SHA-256：[0-9a-f]{64}）");
        });
    }

    @Test
    void theFileLiesUnderARandomNameOutsideTheWebRoot() throws Exception {
        upload("legal-liaison", "../../方案.txt", TEXT);

        var id = id(text(ask("legal-liaison", materials())));
        assertThat(Files.readAllBytes(file(id))).isEqualTo(TEXT);
        assertThat(text(ask("legal-liaison", materials()))).contains(".._.._方案.txt");
    }

    @Test
    void whatTheContentContradictsIsRefusedAndNothingIsKept() throws Exception {
        for (var name : List.of("方案.pdf", "方案.exe", "方案", "方案.html")) {
            var refused = upload("legal-liaison", name, TEXT);
            assertThat(refused.getStatus()).as(name).isEqualTo(422);
            assertThat(text(refused)).contains("内容须与扩展名一致");
        }
        assertThat(text(upload("legal-liaison", "a.txt", new byte[0]))).contains("文件是空的");
        assertThat(text(ask("legal-liaison", materials()))).contains("还没有材料");
    }

    @Test
    void anAlteredFileIsNotHandedOut() throws Exception {
        upload("legal-liaison", "方案.txt", TEXT);
        var id = id(text(ask("legal-liaison", materials())));
        Files.writeString(file(id), "换过的正文");

        var answer = ask("legal-liaison", materials() + "/" + id);

        assertThat(answer.getStatus()).isNotEqualTo(200);
        assertThat(text(answer)).contains("与上传时不一致").doesNotContain("换过的正文");
    }

    @Test
    void whoeverAddedAFileTakesItBackWithAReasonAndNobodyElse() throws Exception {
        upload("legal-liaison", "方案.txt", TEXT);
        var id = id(text(ask("legal-liaison", materials())));

        assertThat(text(remove("finance-liaison", id, "理由"))).contains("不是您上传的");
        assertThat(text(remove("legal-liaison", id, ""))).contains("须写明理由");
        assertThat(remove("legal-liaison", id, "传错文件").getStatus()).isEqualTo(302);

        assertThat(text(ask("finance-liaison", materials()))).contains("已撤下：传错文件");
        assertThat(ask("finance-liaison", materials() + "/" + id).getStatus()).isEqualTo(404);
        assertThat(Files.exists(file(id))).isTrue();
    }

    @Test
    void anArchivedCaseTakesNoMore() throws Exception {
        upload("legal-liaison", "方案.txt", TEXT);
        caseFile.archive(topic, "并联审批", "已议定", "{}");

        assertThat(text(upload("legal-liaison", "b.txt", TEXT))).contains("已经归档");
        assertThat(text(ask("legal-liaison", materials())))
                .contains("方案.txt")
                .doesNotContain("type=\"file\"", "撤下</summary>");
    }

    @Test
    void anUnknownCaseHasNoMaterials() throws Exception {
        assertThat(ask("zuzhang", "/cases/2026-YT-99999/materials").getStatus()).isEqualTo(404);
        assertThat(ask("zuzhang", "/cases/2026-TS-99999/materials").getStatus()).isEqualTo(404);
    }

    private String materials() {
        return "/cases/" + topic + "/materials";
    }

    /** Each context of the tests has a folder of its own. */
    private static Path file(String id) throws IOException {
        try (var files = Files.find(Path.of("target/materials"), 2, (path, kind) -> path.endsWith(id))) {
            return files.findFirst().orElseThrow();
        }
    }

    private static String id(String page) {
        var matcher = ID.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }

    private MockHttpServletResponse upload(String person, String name, byte[] content) throws Exception {
        return answer(multipart(materials())
                .file(new MockMultipartFile("files", name, "text/plain", content))
                .with(user(person))
                .with(csrf()));
    }

    private MockHttpServletResponse remove(String person, String id, String reason) throws Exception {
        return answer(post(materials() + "/" + id + "/removal")
                .param("reason", reason)
                .with(user(person))
                .with(csrf()));
    }

    private MockHttpServletResponse ask(String reader, String address) throws Exception {
        return answer(get(URI.create(address)).with(user(reader)));
    }

    private MockHttpServletResponse answer(RequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
