package org.lianxi.document.application;

import java.time.LocalDateTime;
import org.lianxi.document.NewDocument;

/**
 * A document on its way into the register.
 *
 * @param content its content as JSON
 * @param html the page as people read it
 * @param sha256 over the page
 */
public record NewPage(NewDocument document, String content, String html, String sha256, LocalDateTime issuedAt) {}
