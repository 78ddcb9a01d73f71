package org.lianxi.document.application;

import java.time.LocalDateTime;
import org.lianxi.document.NewDocument;

/** Turns a document's content into the page that people read and print. */
public interface DocumentLayout {

    String html(NewDocument document, LocalDateTime issuedAt);
}
