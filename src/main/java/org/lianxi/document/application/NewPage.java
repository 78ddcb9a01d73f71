package org.lianxi.document.application;

import java.time.LocalDateTime;
import org.lianxi.document.NewDocument;
import org.lianxi.document.domain.OfficialText;

/**
 * A document on its way into the register.
 *
 * @param content its content as JSON
 * @param text what it says; all its files are written from this
 * @param html the page as people read it
 * @param sha256 over the page
 */
public record NewPage(
        NewDocument document, String content, OfficialText text, String html, String sha256, LocalDateTime issuedAt) {}
