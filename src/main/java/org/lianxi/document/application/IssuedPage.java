package org.lianxi.document.application;

import org.lianxi.document.IssuedDocument;

/** A document from the register with its page. */
public record IssuedPage(IssuedDocument document, String html, String sha256) {

    /** Whether the page is what was issued, to the letter. */
    public boolean unaltered() {
        return CaseDigest.sha256(html).equals(sha256);
    }
}
