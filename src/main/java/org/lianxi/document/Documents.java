package org.lianxi.document;

import java.util.List;
import java.util.Optional;
import org.lianxi.kernel.CaseNumber;

/** What was issued, unchangeable. */
public interface Documents {

    /** Issues the document; issuing the same kind and version of a case again changes nothing and returns the first. */
    IssuedDocument issue(NewDocument document);

    /** What was issued in the case, oldest first. */
    List<IssuedDocument> of(CaseNumber caseNumber);

    /** The latest version of a kind in the case. */
    default Optional<IssuedDocument> latest(CaseNumber caseNumber, String kind) {
        return of(caseNumber).stream()
                .filter(document -> document.kind().equals(kind))
                .reduce((earlier, later) -> later);
    }
}
