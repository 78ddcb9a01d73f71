package org.lianxi.document.application;

import java.util.List;
import java.util.Optional;
import org.lianxi.document.CaseEntry;
import org.lianxi.document.IssuedDocument;
import org.lianxi.kernel.CaseNumber;

/**
 * What is on file of a case.
 *
 * @param archive empty while the case runs
 */
public record CaseOnFile(
        CaseNumber number, List<CaseEntry> entries, List<IssuedDocument> documents, Optional<ArchivedCase> archive) {

    /** Whether the archive and the record still are what was closed; true of a case that still runs. */
    public boolean unaltered() {
        return archive.map(this::matches).orElse(true);
    }

    private boolean matches(ArchivedCase closed) {
        try {
            return CaseDigest.of(number, closed.title(), closed.outcome(), closed.content(), entries)
                    .equals(closed.sha256());
        } catch (IllegalArgumentException noLongerJson) {
            return false;
        }
    }
}
