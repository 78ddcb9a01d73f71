package org.lianxi.document.application;

import java.time.LocalDateTime;
import java.util.Optional;
import org.lianxi.kernel.CaseNumber;

/**
 * 材料: a file that somebody added to a case.
 *
 * @param id random; also the name of the file in its folder
 * @param name as the person's machine called it
 * @param removal why it was taken back; the file stays for the audit
 */
public record Material(
        String id,
        CaseNumber caseNumber,
        String name,
        String mediaType,
        long size,
        String sha256,
        String addedBy,
        String post,
        LocalDateTime addedAt,
        Optional<String> removal) {}
