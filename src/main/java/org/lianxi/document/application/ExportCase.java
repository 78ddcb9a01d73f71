package org.lianxi.document.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lianxi.document.CaseEntry;
import org.lianxi.document.Format;
import org.lianxi.document.HashedZip;
import org.lianxi.document.NewDocument;
import org.lianxi.document.Printing;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.springframework.stereotype.Service;

/**
 * The package of an archived case for whoever keeps it for decades: everything as files, with a list of hashes that any
 * machine can check ({@code sha256sum -c SHA256SUMS}). It needs nothing of this application to be read.
 */
@Service
public class ExportCase {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);

    private static final String EXPLANATION = """
            案卷归档包

            case.json     案件内容、办理记录（每一步的人员、岗位、时间、意见，即签批数据）、材料目录、用印位置
            record.pdf    办理记录（record.ofd 内容相同）
            documents/    印发的公文，PDF 和 OFD 是正式文件，HTML 是网页
            materials/    案件材料，原文件名见 case.json
            SHA256SUMS    以上各文件的校验值

            核验：解压后在本目录运行 sha256sum -c SHA256SUMS，全部显示“OK”或“成功”即与归档时一致。
            case.json 中的 sha256 是归档时对案件内容和办理记录计算的校验值。
            """;

    private final CaseRecords records;
    private final IssuedPages pages;
    private final PrintDocument printDocument;
    private final Printing printing;
    private final Press press;
    private final Materials materials;
    private final Readers readers;
    private final RetentionSettings retention;
    private final ObjectMapper json;

    ExportCase(
            CaseRecords records,
            IssuedPages pages,
            PrintDocument printDocument,
            Printing printing,
            Press press,
            Materials materials,
            Readers readers,
            RetentionSettings retention,
            ObjectMapper json) {
        this.records = records;
        this.pages = pages;
        this.printDocument = printDocument;
        this.printing = printing;
        this.press = press;
        this.materials = materials;
        this.readers = readers;
        this.retention = retention;
        this.json = json;
    }

    /** @return empty where there is no such case, it is not archived yet, or the person may not read it whole */
    public Optional<ArchivedCase> find(String person, CaseNumber number) {
        return readers.mayReadCase(person, number) ? records.archived(number) : Optional.empty();
    }

    /**
     * Without a transaction around it all: files that nobody has asked for yet are written on the way, and an archived
     * case no longer changes.
     *
     * @throws Refusal where a file of the case is lost or altered, or cannot be printed: half a case is no archive
     */
    public void write(ArchivedCase archived, OutputStream out) throws IOException {
        var number = archived.number();
        var entries = records.entries(number);
        var issued = pages.of(number).stream()
                .flatMap(document -> pages.page(document.id()).stream())
                .toList();
        var attached = materials.of(number);
        try (var zip = new HashedZip(out)) {
            zip.add("README.txt", EXPLANATION.getBytes(StandardCharsets.UTF_8));
            zip.add(
                    "case.json",
                    json.writerWithDefaultPrettyPrinter()
                            .writeValueAsBytes(whole(archived, entries, issued, attached)));
            var record = new NewDocument(number, "case-record", "办理记录", "", 1, content(archived, entries));
            zip.add("record.pdf", printing.print(record, Format.PDF));
            zip.add("record.ofd", printing.print(record, Format.OFD));
            for (var page : issued) {
                addDocument(page, zip);
            }
            for (var material : attached) {
                zip.add(path(material, attached), content(material));
            }
        }
    }

    private void addDocument(IssuedPage page, HashedZip zip) throws IOException {
        var path = path(page);
        zip.add(path + ".html", page.html().getBytes(StandardCharsets.UTF_8));
        if (page.text().isPresent()) {
            for (var format : List.of(Format.PDF, Format.OFD)) {
                zip.add(
                        path + "." + format.suffix(),
                        printDocument.file(page, format).content());
            }
        }
    }

    private byte[] content(Material material) {
        return materials
                .content(material)
                .orElseThrow(() -> new Refusal(
                        "document.material-altered",
                        "材料“%s”的文件与上传时不一致或者已经丢失，没有生成归档包。请系统管理员从备份恢复。".formatted(material.name())));
    }

    private Map<String, Object> whole(
            ArchivedCase archived, List<CaseEntry> entries, List<IssuedPage> issued, List<Material> attached)
            throws IOException {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("caseNumber", archived.number().value());
        whole.put("title", archived.title());
        whole.put("outcome", archived.outcome());
        whole.put("archivedAt", archived.archivedAt().toString());
        whole.put("retention", retention.of(archived.number()));
        whole.put("sha256", archived.sha256());
        whole.put("content", json.readTree(archived.content()));
        whole.put("record", entries.stream().map(ExportCase::fields).toList());
        whole.put("documents", issued.stream().map(this::fields).toList());
        whole.put(
                "materials",
                attached.stream().map(material -> fields(material, attached)).toList());
        return whole;
    }

    private static Map<String, Object> fields(CaseEntry entry) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("step", entry.step());
        fields.put("decision", entry.decision());
        fields.put("text", entry.text());
        fields.put("person", entry.person());
        fields.put("post", entry.post());
        fields.put("at", entry.at().toString());
        return fields;
    }

    private Map<String, Object> fields(IssuedPage page) {
        var document = page.document();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("path", path(page));
        fields.put("kind", document.kind());
        fields.put("title", document.title());
        fields.put("number", document.number());
        fields.put("version", document.version());
        fields.put("issuedAt", document.issuedAt().toString());
        fields.put("publicity", page.publicity().kind().word());
        fields.put("publicityGround", page.publicity().ground());
        page.voiding().ifPresent(voiding -> fields.put("voided", voiding.reason()));
        // For the city's system of electronic seals: page, and the seal's centre in millimetres from the upper left.
        page.text().ifPresent(text -> fields.put("seals", press.seals(text)));
        return fields;
    }

    private static Map<String, Object> fields(Material material, List<Material> all) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("path", path(material, all));
        fields.put("name", material.name());
        fields.put("mediaType", material.mediaType());
        fields.put("sha256", material.sha256());
        fields.put("addedBy", material.post());
        fields.put("addedAt", material.addedAt().toString());
        material.removal().ifPresent(reason -> fields.put("removed", reason));
        return fields;
    }

    private static String path(IssuedPage page) {
        var document = page.document();
        return "documents/%d-%s-v%d".formatted(document.id(), document.kind(), document.version());
    }

    /** Without the name that somebody's machine gave it: paths are plain on every system. */
    private static String path(Material material, List<Material> all) {
        var dot = material.name().lastIndexOf('.');
        return "materials/%03d%s"
                .formatted(
                        all.indexOf(material) + 1,
                        dot < 0 ? "" : material.name().substring(dot));
    }

    private Map<String, Object> content(ArchivedCase archived, List<CaseEntry> entries) {
        var rows = new ArrayList<Map<String, String>>();
        entries.forEach(entry -> rows.add(Map.of(
                "at", TIME.format(entry.at()),
                "step", entry.step(),
                "decision", entry.decision(),
                "text", entry.text(),
                "post", entry.post())));
        return Map.of(
                "caseTitle", archived.title(),
                "outcome", archived.outcome(),
                "archivedAt", TIME.format(archived.archivedAt()),
                "retention", retention.of(archived.number()),
                "sha256", archived.sha256(),
                "rows", rows);
    }
}
