package org.lianxi.document.application;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lianxi.document.Format;

/** The files of issued documents: each is written once and never again. */
public interface IssuedFiles {

    /** Stores the file, unless there is one of the format already; the first one counts. */
    void keep(long document, Format format, byte[] content, String sha256, LocalDateTime at);

    Optional<IssuedFile> find(long document, Format format);

    /** The document of which somebody holds the file. */
    Optional<Long> documentWith(String sha256);

    /** Documents without all their masters, oldest first; those that failed only from an hour after. */
    List<Long> waiting(LocalDateTime triedBefore, int limit);

    /** All its masters are there. */
    void markPrinted(long document, LocalDateTime at);

    void recordFault(long document, String sentence, LocalDateTime at);

    /** @param sha256 over the content, in hexadecimal */
    record IssuedFile(byte[] content, String sha256, LocalDateTime writtenAt) {}
}
