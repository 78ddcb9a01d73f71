package org.lianxi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianxi.document.application.KeepMaterials;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.Actor;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.lianxi.testing.Zip;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The package of an archived case: whole, readable without us, and checked by a tool that every machine has. */
@LianxiTest
class ExportTest {

    @Autowired
    CaseFile caseFile;

    @Autowired
    Documents documents;

    @Autowired
    KeepMaterials keepMaterials;

    @Autowired
    Office office;

    @Autowired
    TestClock clock;

    private final MockMvc web;
    private CaseNumber number = CaseNumber.of(2026, "YT", 1);

    ExportTest(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @BeforeEach
    void aCaseWithADocumentAndTwoMaterials() {
        clock.set(TestClock.START);
        number = new CaseNumber(office.proposeTopic("并联审批"));
        caseFile.record(
                number,
                "审核议题",
                "同意上会",
                "请会前征求意见。",
                new Actor("fuzuzhang", new UnitCode("government-office"), "副组长", Optional.empty()));
        documents.issue(new NewDocument(
                number, "supervision-notice", "督办单", "联督〔2026〕1号", 1, Map.of("leadUnit", "市法制办", "text", "请抓紧办理。")));
        keepMaterials.add("legal-liaison", number, "方案 终稿.txt", "正文".getBytes(StandardCharsets.UTF_8));
        keepMaterials.add("finance-liaison", number, "意见.txt", "同意".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void thePackageHoldsEverythingAndSaysHowLongItIsKept() throws IOException {
        caseFile.archive(number, "并联审批", "会议已议定", "{\"topic\":{\"title\":\"并联审批\"}}");

        var files = Zip.unpacked(export("audit-admin"));

        assertThat(files.keySet())
                .contains(
                        "README.txt", "case.json", "record.pdf", "record.ofd", "materials/001.txt", "materials/002.txt")
                .anyMatch(path -> path.matches("documents/\\d+-supervision-notice-v1\\.pdf"))
                .anyMatch(path -> path.matches("documents/\\d+-supervision-notice-v1\\.ofd"))
                .last()
                .isEqualTo("SHA256SUMS");
        var whole = new ObjectMapper().readTree(files.get("case.json"));
        assertThat(whole.at("/retention").asText()).isEqualTo("30年");
        assertThat(whole.at("/content/topic/title").asText()).isEqualTo("并联审批");
        assertThat(whole.at("/materials/0/name").asText()).isEqualTo("方案 终稿.txt");
        assertThat(whole.at("/record").findValuesAsText("text")).contains("请会前征求意见。");
        assertThat(whole.at("/record").findValuesAsText("post")).contains("副组长");
        assertThat(whole.at("/documents/0/seals/0/page").asInt()).isPositive();
        assertThat(whole.at("/documents/0/seals/0/x").asDouble()).isBetween(100.0, 184.0);
    }

    @Test
    void sha256sumFindsNothingWrongAndNoticesEveryChange(@TempDir Path directory) throws Exception {
        caseFile.archive(number, "并联审批", "会议已议定", "{}");
        for (var file : Zip.unpacked(export("zuzhang")).entrySet()) {
            var path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }

        assertThat(sha256sum(directory)).isZero();
        Files.writeString(directory.resolve("materials/001.txt"), "换过的正文");
        assertThat(sha256sum(directory)).isNotZero();
    }

    @Test
    void aCaseThatRunsHasNoPackageAndWhoMayNotReadItWholeGetsNone() throws Exception {
        assertThat(answer("zuzhang").getStatus()).isEqualTo(404);
        caseFile.archive(number, "并联审批", "会议已议定", "{}");

        assertThat(answer("finance-liaison").getStatus()).isEqualTo(404);
        assertThat(answer("office-clerk").getStatus()).isEqualTo(200);
    }

    private byte[] export(String person) {
        return answer(person).getContentAsByteArray();
    }

    private MockHttpServletResponse answer(String person) {
        try {
            return web.perform(get("/cases/" + number + "/archive.zip").with(user(person)))
                    .andReturn()
                    .getResponse();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static int sha256sum(Path directory) throws Exception {
        return new ProcessBuilder("sha256sum", "-c", "--quiet", "SHA256SUMS")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
