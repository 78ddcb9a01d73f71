package org.lianxi.document;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lianxi.document.CaseReaders.CaseSummary;
import org.lianxi.kernel.CaseNumber;

/** A case at a glance, each reader by their rights: for whoever has a task of it before them. */
public interface CaseOverview {

    Overview by(String person, CaseNumber number);

    /**
     * @param summary empty where the person may not know more of the case than their task says
     * @param record what was done so far; empty for those who may not read the whole record
     */
    record Overview(
            Optional<CaseSummary> summary,
            List<IssuedDocument> documents,
            List<MaterialLine> materials,
            boolean mayAddMaterials,
            List<CaseEntry> record) {}

    /** @param address where the file is fetched */
    record MaterialLine(String name, String address, String post, LocalDateTime addedAt) {}
}
