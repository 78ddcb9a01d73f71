package org.lianxi.document.application;

import java.util.List;
import java.util.Optional;
import org.lianxi.document.CaseEntry;
import org.lianxi.kernel.CaseNumber;

/** What was recorded in each case, and the archive. Nothing here is ever changed or removed. */
public interface CaseRecords {

    /** @return false where the case is archived; then nothing was added */
    boolean add(CaseNumber caseNumber, CaseEntry entry);

    List<CaseEntry> entries(CaseNumber caseNumber);

    /** Stores the closed case unless it is stored already. */
    void archive(ArchivedCase archived);

    Optional<ArchivedCase> archived(CaseNumber caseNumber);
}
