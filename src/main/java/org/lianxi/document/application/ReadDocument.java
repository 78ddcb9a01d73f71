package org.lianxi.document.application;

import java.util.List;
import java.util.Optional;
import org.lianxi.document.domain.Publicity;
import org.lianxi.kernel.Sha256;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a document as it was issued, and the register of what bears a number. */
@Service
@Transactional(readOnly = true)
public class ReadDocument {

    private static final int ON_A_PAGE = 100;

    private final IssuedPages pages;
    private final IssuedFiles files;
    private final Circulations circulations;
    private final Readers readers;

    ReadDocument(IssuedPages pages, IssuedFiles files, Circulations circulations, Readers readers) {
        this.pages = pages;
        this.files = files;
        this.circulations = circulations;
        this.readers = readers;
    }

    /** @return empty where there is none, or the person may not know of it */
    public Optional<IssuedPage> by(String person, long id) {
        return pages.page(id)
                .filter(page ->
                        readers.mayReadDocuments(person, page.document().caseNumber()) || wasSentTo(person, page));
    }

    /** Being sent a document opens it, but never a case that must not exist for the person. */
    private boolean wasSentTo(String person, IssuedPage page) {
        return readers.isOpen(person, page.document().caseNumber())
                && circulations.isReader(person, page.document().id());
    }

    /** What bears a number of the year and the person may read, newest first; what was voided among it. */
    public Slice register(String person, int year, int page) {
        var found = pages.numbered(year, (page - 1) * ON_A_PAGE, ON_A_PAGE + 1);
        return new Slice(
                found.stream()
                        .limit(ON_A_PAGE)
                        .filter(entry -> readers.mayReadDocuments(
                                person, entry.document().caseNumber()))
                        .toList(),
                found.size() > ON_A_PAGE);
    }

    /**
     * A page of the register.
     *
     * @param entries those of the page that the person may read: fewer than fit on it for most
     * @param more whether there are later pages
     */
    public record Slice(List<RegisterEntry> entries, boolean more) {}

    /** Whether the person may decide on publicity and void documents: the office. */
    public boolean mayManage(String person) {
        return readers.managesDocuments(person);
    }

    /** What everybody may read. */
    public List<RegisterEntry> open(int offset, int limit) {
        return pages.open(offset, limit);
    }

    /** @return empty where there is none that everybody may read */
    public Optional<IssuedPage> open(long id) {
        return pages.page(id)
                .filter(page -> page.publicity().kind() == Publicity.Kind.OPEN)
                .filter(page -> page.voiding().isEmpty());
    }

    /**
     * 核验: which document the file is, to the byte.
     *
     * @return empty where it is none that was issued, or none that the person may know of
     */
    public Optional<IssuedPage> verify(String person, byte[] file) {
        return files.documentWith(Sha256.of(file)).flatMap(id -> by(person, id));
    }
}
