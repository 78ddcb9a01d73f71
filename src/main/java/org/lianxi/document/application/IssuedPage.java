package org.lianxi.document.application;

import java.util.Optional;
import org.lianxi.document.IssuedDocument;
import org.lianxi.document.domain.OfficialText;
import org.lianxi.document.domain.Publicity;

/**
 * A document from the register with its page.
 *
 * @param text what its files are written from; empty for what was issued before there were files
 * @param printFault why its files could not be written the last time; empty where they could
 */
public record IssuedPage(
        IssuedDocument document,
        String html,
        String sha256,
        Optional<OfficialText> text,
        Publicity publicity,
        Optional<Voiding> voiding,
        String printFault) {

    /** Whether the page is what was issued, to the letter. */
    public boolean unaltered() {
        return CaseDigest.sha256(html).equals(sha256);
    }
}
