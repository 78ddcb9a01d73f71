package org.lianxi.document.application;

import java.util.Optional;
import org.lianxi.document.IssuedDocument;
import org.lianxi.document.domain.OfficialText;
import org.lianxi.document.domain.Publicity;

/**
 * A document from the register with its page.
 *
 * @param text what its files are written from; empty for what was issued before there were files
 */
public record IssuedPage(RegisterEntry entry, String html, String sha256, Optional<OfficialText> text) {

    public IssuedDocument document() {
        return entry.document();
    }

    public Publicity publicity() {
        return entry.publicity();
    }

    public Optional<Voiding> voiding() {
        return entry.voiding();
    }

    public String printFault() {
        return entry.printFault();
    }

    /** Whether the page is what was issued, to the letter. */
    public boolean unaltered() {
        return CaseDigest.sha256(html).equals(sha256);
    }
}
