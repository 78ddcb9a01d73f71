package org.lianxi.document.application;

import java.time.LocalDateTime;
import org.lianxi.kernel.CaseNumber;

/**
 * A closed case.
 *
 * @param content the case in full as JSON, as the capability handed it over
 * @param sha256 over everything that the case held when it was closed, see {@link CaseDigest}
 */
public record ArchivedCase(
        CaseNumber number, String title, String outcome, String content, String sha256, LocalDateTime archivedAt) {}
