package org.lianxi.document.application;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lianxi.document.CaseEntry;
import org.lianxi.document.ContentType;
import org.lianxi.document.VirusScan;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.Sha256;
import org.lianxi.organization.Actor;
import org.lianxi.organization.Actors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 案件材料: whoever works on a case adds files to it, and everybody who may read the case reads them. */
@Service
@Transactional
public class KeepMaterials {

    public static final int LARGEST = 50 * 1024 * 1024;
    private static final int MOST = 200;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 500;

    private final Materials materials;
    private final CaseRecords records;
    private final Readers readers;
    private final Actors actors;
    private final VirusScan virusScan;
    private final Clock clock;

    KeepMaterials(
            Materials materials,
            CaseRecords records,
            Readers readers,
            Actors actors,
            VirusScan virusScan,
            Clock clock) {
        this.materials = materials;
        this.records = records;
        this.readers = readers;
        this.actors = actors;
        this.virusScan = virusScan;
        this.clock = clock;
    }

    /**
     * A case's materials as the person sees them.
     *
     * @param mayAdd whether they may add to them: they work on the case, and it is not archived
     */
    public record OnCase(CaseNumber number, List<Material> materials, boolean mayAdd) {}

    /** @return empty where the person may not know of the case, or it takes no materials */
    @Transactional(readOnly = true)
    public Optional<OnCase> by(String person, CaseNumber number) {
        if (!mayRead(person, number)) {
            return Optional.empty();
        }
        var open = records.archived(number).isEmpty();
        return Optional.of(new OnCase(number, materials.of(number), open && readers.mayAddMaterials(person, number)));
    }

    @Transactional(readOnly = true)
    public Optional<Material> find(String person, CaseNumber number, String id) {
        return mayRead(person, number) ? materials.find(number, id) : Optional.empty();
    }

    /** @throws Refusal {@code document.material-altered} where the file is not what was added */
    @Transactional(readOnly = true)
    public byte[] content(Material material) {
        return materials
                .content(material)
                .orElseThrow(() -> new Refusal(
                        "document.material-altered",
                        "材料“%s”的文件与上传时不一致或者已经丢失，没有打开。请系统管理员从备份恢复。".formatted(material.name())));
    }

    /** @throws Refusal where the file may not be kept; nothing is kept then */
    public void add(String person, CaseNumber number, String name, byte[] content) {
        if (!readers.mayAddMaterials(person, number)) {
            throw new Refusal("document.material-not-yours", "没有这个案件，或者您的岗位不能给它添加材料，没有上传。");
        }
        var type = checked(number, name, content);
        virusScan.refuseInfected(name, content);
        var actor = actors.of(person);
        var material = new Material(
                UUID.randomUUID().toString(),
                number,
                shortened(name),
                type.mediaType(),
                content.length,
                Sha256.of(content),
                person,
                actor.signature(),
                now(),
                Optional.empty());
        note(material, "上传材料", "%s（SHA-256：%s）".formatted(material.name(), material.sha256()), actor);
        materials.add(material, content);
    }

    /** 撤下: whoever added it takes it back. It is no longer offered, but stays for the audit. */
    public void remove(String person, CaseNumber number, String id, String reason) {
        var material = find(person, number, id)
                .filter(known -> known.removal().isEmpty())
                .filter(known -> known.addedBy().equals(person))
                .orElseThrow(() -> new Refusal("document.material-not-yours", "没有这份材料，或者不是您上传的，没有撤下。"));
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Refusal("document.reason-missing", "撤下材料须写明理由，不超过 %d 字，没有撤下。".formatted(LONGEST_REASON));
        }
        note(material, "撤下材料", "%s：%s".formatted(material.name(), reason.strip()), actors.of(person));
        materials.markRemoved(material, reason.strip());
    }

    /** The audit reads what there is, in whatever case. */
    private boolean mayRead(String person, CaseNumber number) {
        return readers.mayReadMaterials(person, number)
                || readers.mayReadCase(person, number) && !materials.of(number).isEmpty();
    }

    private void note(Material material, String step, String text, Actor actor) {
        var entry = new CaseEntry(step, "", text, actor.person(), actor.signature(), now());
        if (!records.add(material.caseNumber(), entry)) {
            throw new Refusal("document.case-archived", "案件 %s 已经归档，不能再改动材料。".formatted(material.caseNumber()));
        }
    }

    private ContentType checked(CaseNumber number, String name, byte[] content) {
        if (content.length == 0) {
            throw new Refusal("document.no-file", "没有选择文件，或者文件是空的，没有上传。");
        }
        if (content.length > LARGEST) {
            throw new Refusal(
                    "document.file-too-large", "每份材料不能超过 %d MB，没有上传。请压缩或拆分后再上传。".formatted(LARGEST / 1024 / 1024));
        }
        if (materials.of(number).size() >= MOST) {
            throw new Refusal("document.too-many-materials", "一个案件最多 %d 份材料，没有上传。请合并后再上传。".formatted(MOST));
        }
        return ContentType.of(name, content)
                .orElseThrow(() -> new Refusal(
                        "document.file-type", "只能上传 PDF、JPG、PNG、DOCX、XLSX、OFD、TXT 文件，且内容须与扩展名一致、不含宏，没有上传。请更换文件后再上传。"));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    /** The end of a name, where its ending stands. */
    private static String shortened(String name) {
        var plain = name.replaceAll("[\\p{Cntrl}/\\\\]", "_");
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
    }
}
