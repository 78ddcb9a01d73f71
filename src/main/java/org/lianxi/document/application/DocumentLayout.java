package org.lianxi.document.application;

import java.time.LocalDateTime;
import org.lianxi.document.NewDocument;
import org.lianxi.document.domain.OfficialText;

/** Gives a document its sentences, and the page on which people read it on the screen. */
public interface DocumentLayout {

    /** @throws IllegalArgumentException where there is no such wording */
    OfficialText text(NewDocument document, LocalDateTime issuedAt);

    String html(NewDocument document, OfficialText text, LocalDateTime issuedAt);
}
