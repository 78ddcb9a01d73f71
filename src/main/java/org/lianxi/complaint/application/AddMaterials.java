package org.lianxi.complaint.application;

import java.util.List;
import org.lianxi.complaint.domain.Upload;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.organization.Actors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 核查材料: whoever examines or handles a complaint keeps with it what they have found. Sealed like what the citizen sends,
 * erased with it, and never shown to the citizen; the record has the number of files and none of their names.
 */
@Service
@Transactional
public class AddMaterials {

    private static final int MOST = 100;

    private final Complaints complaints;
    private final Attachments attachments;
    private final ComplaintAccess access;
    private final CaseFile caseFile;
    private final Actors actors;

    AddMaterials(
            Complaints complaints, Attachments attachments, ComplaintAccess access, CaseFile caseFile, Actors actors) {
        this.complaints = complaints;
        this.attachments = attachments;
        this.access = access;
        this.caseFile = caseFile;
        this.actors = actors;
    }

    /**
     * Keeps all files, or none.
     *
     * @throws Refusal {@code complaint.material-not-yours}, {@code complaint.no-file},
     *     {@code complaint.too-many-files}, and what {@link Attachments#keep} refuses
     */
    public void to(CaseNumber number, String person, List<Upload> files) {
        if (!takesMaterials(number, person)) {
            throw new Refusal("complaint.material-not-yours", "材料由审查或者办理这件投诉的人在办结前添加，没有上传。请联系办理单位。");
        }
        if (files.isEmpty()) {
            throw new Refusal("complaint.no-file", "没有选择文件，没有上传。请选择文件后再上传。");
        }
        if (attachments.of(number).size() + files.size() > MOST) {
            throw new Refusal("complaint.too-many-files", "一件投诉最多 %d 份材料，没有上传。请合并后再上传。".formatted(MOST));
        }
        var actor = actors.of(person);
        attachments.keep(number, files, actor.signature());
        caseFile.record(number, "上传材料", "", "%d 份。".formatted(files.size()), actor);
    }

    private boolean takesMaterials(CaseNumber number, String person) {
        return complaints
                .find(number)
                .filter(found -> access.worksOn(person, found))
                .filter(found -> !found.state().isOver() && !complaints.isErased(number))
                .isPresent();
    }
}
