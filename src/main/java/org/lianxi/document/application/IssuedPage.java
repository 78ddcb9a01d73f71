package org.lianxi.document.application;

import java.util.List;
import java.util.Optional;
import org.lianxi.document.IssuedDocument;
import org.lianxi.document.domain.Block.Closing;
import org.lianxi.document.domain.OfficialText;
import org.lianxi.document.domain.Publicity;
import org.lianxi.kernel.Sha256;

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

    /** 落款, in the order in which they are read; empty for what nobody signs, such as minutes. */
    public List<Closing> signatures() {
        return text.stream()
                .flatMap(each -> each.body().stream())
                .filter(Closing.class::isInstance)
                .map(Closing.class::cast)
                .toList();
    }

    /** Whether it is sealed before it goes out: what is signed is (GB/T 9704 7.3.5), minutes are not (10.3). */
    public boolean bearsSeal() {
        return !signatures().isEmpty();
    }

    /** Whether the page is what was issued, to the letter. */
    public boolean unaltered() {
        return Sha256.of(html).equals(sha256);
    }
}
