package org.lianxi.document.application;

import java.util.Optional;
import org.lianxi.kernel.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a case's record and checks its archive. */
@Service
@Transactional(readOnly = true)
public class ReadCase {

    private final CaseRecords records;
    private final IssuedPages pages;
    private final Readers readers;

    ReadCase(CaseRecords records, IssuedPages pages, Readers readers) {
        this.records = records;
        this.pages = pages;
        this.readers = readers;
    }

    /** @return empty where nothing is on record, or the person may not know of it */
    public Optional<CaseOnFile> by(String person, CaseNumber number) {
        if (!readers.mayReadCase(person, number)) {
            return Optional.empty();
        }
        var entries = records.entries(number);
        var documents = pages.of(number);
        var archive = records.archived(number);
        if (entries.isEmpty() && documents.isEmpty() && archive.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CaseOnFile(number, entries, documents, archive));
    }
}
