package org.lianxi.document.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lianxi.document.Format;
import org.lianxi.document.HashedZip;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.Sha256;
import org.springframework.stereotype.Service;

/**
 * 用印包: one document for the city's system of electronic seals, with the places where its seals belong. Seals are put
 * there and nowhere else (国务院关于在线政务服务的若干规定 article 9): this application never draws one.
 */
@Service
public class ExportForSeal {

    private static final String EXPLANATION = """
            用印包

            document.pdf   印发的公文，未加盖印章
            document.ofd   内容和版面相同
            seal.json      公文标识、两个文件的校验值，以及每处用印的页码、署名机关和位置
            SHA256SUMS     以上各文件的校验值

            位置是印章中心到纸张左边（x）和上边（y）的距离，单位毫米；页码从 1 起。
            """;

    private final PrintDocument printDocument;
    private final Press press;
    private final Readers readers;
    private final ObjectMapper json;

    ExportForSeal(PrintDocument printDocument, Press press, Readers readers, ObjectMapper json) {
        this.printDocument = printDocument;
        this.press = press;
        this.readers = readers;
        this.json = json;
    }

    /**
     * @param page what the person may read
     * @throws Refusal {@code document.not-yours} for whoever is not of the office, {@code document.already-void},
     *     {@code document.no-seal} where the document bears none, and what the printing of its files may refuse
     */
    public byte[] of(String person, IssuedPage page) {
        if (!readers.managesDocuments(person)) {
            throw new Refusal("document.not-yours", "用印包由联席会议办公室下载。您可以阅读公文，下载 PDF 和 OFD。");
        }
        if (page.voiding().isPresent()) {
            throw new Refusal(
                    "document.already-void",
                    "公文“%s”已经作废，不能用印。".formatted(page.document().title()));
        }
        if (!page.bearsSeal()) {
            throw new Refusal(
                    "document.no-seal",
                    "公文“%s”不加盖印章，没有用印包。".formatted(page.document().title()));
        }
        var pdf = printDocument.file(page, Format.PDF).content();
        var ofd = printDocument.file(page, Format.OFD).content();
        var places = places(page);
        var packed = new ByteArrayOutputStream();
        try (var zip = new HashedZip(packed)) {
            zip.add("README.txt", EXPLANATION.getBytes(StandardCharsets.UTF_8));
            zip.add("document.pdf", pdf);
            zip.add("document.ofd", ofd);
            zip.add(
                    "seal.json",
                    json.writerWithDefaultPrettyPrinter().writeValueAsBytes(order(page, places, pdf, ofd)));
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory refused to be written", impossible);
        }
        return packed.toByteArray();
    }

    /** Signatures and places come in the same order: each place is under its signature. */
    private List<Map<String, Object>> places(IssuedPage page) {
        var signatures = page.signatures();
        var seals = press.seals(page.text().orElseThrow());
        return IntStream.range(0, signatures.size())
                .mapToObj(at -> place(signatures.get(at).organ(), seals.get(at)))
                .toList();
    }

    private static Map<String, Object> place(String organ, Press.Seal seal) {
        var place = new LinkedHashMap<String, Object>();
        place.put("organ", organ);
        place.put("page", seal.page());
        place.put("x", seal.x());
        place.put("y", seal.y());
        return place;
    }

    private static Map<String, Object> order(
            IssuedPage page, List<Map<String, Object>> places, byte[] pdf, byte[] ofd) {
        var document = page.document();
        var order = new LinkedHashMap<String, Object>();
        order.put("document", document.id());
        order.put("caseNumber", document.caseNumber().value());
        order.put("kind", document.kind());
        order.put("title", document.title());
        order.put("number", document.number());
        order.put("version", document.version());
        order.put("issuedAt", document.issuedAt().toString());
        order.put("sha256", Map.of("document.pdf", Sha256.of(pdf), "document.ofd", Sha256.of(ofd)));
        order.put("seals", places);
        return order;
    }
}
