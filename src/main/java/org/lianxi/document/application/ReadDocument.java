package org.lianxi.document.application;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a document as it was issued. */
@Service
@Transactional(readOnly = true)
public class ReadDocument {

    private final IssuedPages pages;
    private final Readers readers;

    ReadDocument(IssuedPages pages, Readers readers) {
        this.pages = pages;
        this.readers = readers;
    }

    /** @return empty where there is none, or the person may not know of it */
    public Optional<IssuedPage> by(String person, long id) {
        return pages.page(id)
                .filter(page -> readers.mayReadDocuments(person, page.document().caseNumber()));
    }
}
