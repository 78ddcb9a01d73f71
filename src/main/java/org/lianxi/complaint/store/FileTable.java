package org.lianxi.complaint.store;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lianxi.complaint.application.Attachments;
import org.lianxi.complaint.domain.Attachment;
import org.lianxi.complaint.domain.Upload;
import org.lianxi.document.ContentType;
import org.lianxi.document.VirusScan;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** {@link Attachments}: names in a table of envelopes, contents as envelopes in a folder. */
@Repository
class FileTable implements Attachments {

    private static final Logger LOG = LoggerFactory.getLogger(FileTable.class);
    private static final Duration LONGEST_TRANSACTION = Duration.ofHours(6);
    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final VaultFolder folder;
    private final VirusScan virusScan;
    private final Clock clock;

    FileTable(JdbcClient jdbc, Sealing sealing, VaultFolder folder, VirusScan virusScan, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.folder = folder;
        this.virusScan = virusScan;
        this.clock = clock;
    }

    @Override
    public void keep(CaseNumber number, List<Upload> files, String addedBy) {
        if (files.size() > MOST) {
            throw new Refusal(
                    "complaint.too-many-files", "一次最多上传 %d 个文件，现在有 %d 个，没有提交。请减少后再提交。".formatted(MOST, files.size()));
        }
        var types = files.stream().map(FileTable::type).toList();
        files.forEach(file -> virusScan.refuseInfected(file.name(), file.content()));
        for (var place = 0; place < files.size(); place++) {
            keep(number, files.get(place), types.get(place), addedBy);
        }
    }

    @Override
    public List<Attachment> of(CaseNumber number) {
        return jdbc.sql("select * from complaint_file where case_number = :number order by kept_at, id")
                .param("number", number.value())
                .query((row, index) -> new Attachment(
                        row.getString("id"),
                        sealing.text(place(row.getString("id"), "name"), row.getBytes("name")),
                        row.getString("type"),
                        row.getLong("size"),
                        row.getObject("kept_at", LocalDateTime.class),
                        row.getString("added_by")))
                .list();
    }

    @Override
    public Optional<byte[]> open(CaseNumber number, String id) {
        return ids(number).stream()
                .filter(id::equals)
                .findFirst()
                .map(known -> sealing.open(place(known, "content"), folder.read(known)));
    }

    @Override
    public void erase(CaseNumber number) {
        ids(number).forEach(folder::deleteLater);
        jdbc.sql("delete from complaint_file where case_number = :number")
                .param("number", number.value())
                .update();
    }

    /** Takes away what a crash has left: files that no complaint knows. */
    @Scheduled(cron = "0 50 3 * * *")
    void sweep() {
        var known = Set.copyOf(
                jdbc.sql("select id from complaint_file").query(String.class).list());
        var orphans = folder.olderThan(clock.instant().minus(LONGEST_TRANSACTION)).stream()
                .filter(id -> !known.contains(id))
                .toList();
        orphans.forEach(folder::delete);
        if (!orphans.isEmpty()) {
            LOG.info("{} files that belong to no complaint deleted", orphans.size());
        }
    }

    static String place(String id, String part) {
        return "file/%s/%s".formatted(id, part);
    }

    private void keep(CaseNumber number, Upload file, ContentType type, String addedBy) {
        var id = UUID.randomUUID().toString();
        folder.write(id, sealing.seal(place(id, "content"), file.content()));
        jdbc.sql("""
                        insert into complaint_file (id, case_number, name, type, size, kept_at, added_by)
                        values (:id, :number, :name, :type, :size, :at, :addedBy)
                        """)
                .param("id", id)
                .param("number", number.value())
                .param("name", sealing.seal(place(id, "name"), shortened(file.name())))
                .param("type", type.mediaType())
                .param("size", file.content().length)
                .param("at", LocalDateTime.now(clock))
                .param("addedBy", addedBy)
                .update();
    }

    private List<String> ids(CaseNumber number) {
        return jdbc.sql("select id from complaint_file where case_number = :number")
                .param("number", number.value())
                .query(String.class)
                .list();
    }

    private static ContentType type(Upload file) {
        if (file.content().length > LARGEST) {
            throw new Refusal(
                    "complaint.file-too-large",
                    "每个文件不能超过 %d MB，有文件太大，没有提交。请压缩或拆分后再提交。".formatted(LARGEST / 1024 / 1024));
        }
        return ContentType.of(file.name(), file.content())
                .orElseThrow(() -> new Refusal(
                        "complaint.file-type", "只能上传 PDF、JPG、PNG、DOCX、XLSX、OFD、TXT 文件，且内容须与扩展名一致、不含宏，没有提交。请更换文件后再提交。"));
    }

    /** The end of a name, where its ending stands. */
    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }
}
