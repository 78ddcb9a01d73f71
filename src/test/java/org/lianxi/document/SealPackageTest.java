package org.lianxi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.geom.Rectangle2D;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.TestClock;
import org.lianxi.testing.Zip;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** 用印包: what the city's system of electronic seals needs to put a seal where it belongs. */
@LianxiTest
class SealPackageTest {

    private static final AtomicInteger RUNNING = new AtomicInteger(7950);
    private static final double POINTS_IN_A_MILLIMETRE = 72 / 25.4;

    @Autowired
    Documents documents;

    @Autowired
    TestClock clock;

    private final MockMvc web;
    private final CaseNumber number = CaseNumber.of(2026, "HY", RUNNING.incrementAndGet());

    SealPackageTest(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @BeforeEach
    void onATuesday() {
        clock.set(TestClock.START);
    }

    @Test
    void theSealBelongsOnTheSignatureAndTheFilesAreThoseThatWereIssued() throws Exception {
        var notice = supervisionNotice();

        var answer = ask("office-clerk", notice.address() + "/seal.zip");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment;");
        var files = Zip.unpacked(answer.getContentAsByteArray());
        assertThat(files.keySet())
                .containsExactly("README.txt", "document.pdf", "document.ofd", "seal.json", "SHA256SUMS");
        for (var format : List.of("pdf", "ofd")) {
            assertThat(files.get("document." + format))
                    .isEqualTo(ask("office-clerk", notice.address() + "?format=" + format)
                            .getContentAsByteArray());
        }
        var order = new ObjectMapper().readTree(files.get("seal.json"));
        assertThat(order.at("/number").asText()).isEqualTo("联督〔2026〕9号");
        assertThat(new String(files.get("SHA256SUMS"), StandardCharsets.UTF_8))
                .contains(order.at("/sha256").get("document.pdf").asText() + "  document.pdf");
        assertThat(order.get("seals")).hasSize(1);
        var seal = order.at("/seals/0");
        assertThat(around(
                        seal.get("x").asDouble(),
                        seal.get("y").asDouble(),
                        files.getOrDefault("document.pdf", new byte[0])))
                .contains(seal.get("organ").asText(), "2026年11月24日");
    }

    @Test
    void whatNobodySignsHasNoPackageAndItsPageOffersNone() throws Exception {
        var sheet = documents.issue(new NewDocument(
                number, "sign-in-sheet", "签到表", "", 1, Map.of("heldOn", "2026年12月1日", "rows", List.of())));

        var refused = ask("office-clerk", sheet.address() + "/seal.zip");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("不加盖印章").doesNotContain("下载用印包");
    }

    @Test
    void onlyTheOfficeSeals() throws Exception {
        var notice = supervisionNotice();

        assertThat(text(ask("office-clerk", notice.address() + "?show=register")))
                .contains("下载用印包");
        assertThat(text(ask("zuzhang", notice.address() + "?show=register"))).doesNotContain("下载用印包");
        assertThat(ask("zuzhang", notice.address() + "/seal.zip").getStatus()).isEqualTo(403);
        assertThat(ask("water-liaison", notice.address() + "/seal.zip").getStatus())
                .isEqualTo(404);
    }

    @Test
    void whatIsVoidIsNotSealed() throws Exception {
        var notice = supervisionNotice();
        web.perform(post(notice.address() + "/void")
                .with(user("office-clerk"))
                .with(csrf())
                .param("reason", "事由已消除"));

        var refused = ask("office-clerk", notice.address() + "/seal.zip");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("已经作废，不能用印").doesNotContain("下载用印包");
    }

    private IssuedDocument supervisionNotice() {
        return documents.issue(new NewDocument(
                number, "supervision-notice", "督办单", "联督〔2026〕9号", 1, Map.of("leadUnit", "市法制办", "text", "请抓紧办理。")));
    }

    /**
     * What stands around the place, as high as a seal of a city's organ (42 mm, 国发〔1999〕25号) and as wide as a
     * signature.
     */
    private static String around(double x, double y, byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripperByArea();
            stripper.addRegion(
                    "seal",
                    new Rectangle2D.Double(
                            (x - 60) * POINTS_IN_A_MILLIMETRE,
                            (y - 21) * POINTS_IN_A_MILLIMETRE,
                            120 * POINTS_IN_A_MILLIMETRE,
                            42 * POINTS_IN_A_MILLIMETRE));
            stripper.extractRegions(document.getPage(0));
            return stripper.getTextForRegion("seal");
        }
    }

    private MockHttpServletResponse ask(String person, String address) throws Exception {
        return web.perform(get(URI.create(address)).with(user(person)))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
