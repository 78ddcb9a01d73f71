package org.lianxi.document.application;

import java.util.List;
import java.util.Optional;
import org.lianxi.document.IssuedDocument;
import org.lianxi.document.domain.Publicity;
import org.lianxi.kernel.CaseNumber;

/** Everything that was issued, as it was issued. */
public interface IssuedPages {

    /** Stores the page, unless this kind and version of the case is stored already. */
    void keep(NewPage page);

    Optional<IssuedDocument> find(CaseNumber caseNumber, String kind, int version);

    List<IssuedDocument> of(CaseNumber caseNumber);

    Optional<IssuedPage> page(long id);

    /** What bears a number, newest first. */
    List<RegisterEntry> numbered(int year, int offset, int limit);

    /** What the public may read, newest first; nothing that was voided. */
    List<RegisterEntry> open(int offset, int limit);

    void setPublicity(long id, Publicity publicity);

    /** @return false where it was voided before */
    boolean markVoid(long id, Voiding voiding);
}
