package org.lianxi.document;

import java.time.LocalDateTime;
import org.lianxi.kernel.CaseNumber;

/** A document as it was issued; read at {@code /documents/{id}}. */
public record IssuedDocument(
        long id, CaseNumber caseNumber, String kind, String title, String number, int version, LocalDateTime issuedAt) {

    public String address() {
        return "/documents/" + id;
    }
}
