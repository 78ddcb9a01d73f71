package org.lianxi.complaint.application;

import java.util.List;
import java.util.Optional;
import org.lianxi.complaint.domain.Attachment;
import org.lianxi.complaint.domain.Upload;
import org.lianxi.kernel.CaseNumber;

/** Files of a complaint, kept encrypted under random names outside of everything that is served. */
public interface Attachments {

    /** How many files may come at once. */
    int MOST = 5;

    /** Bytes of one file. */
    int LARGEST = 10 * 1024 * 1024;

    /**
     * Keeps all of them, or none.
     *
     * @param addedBy the post of the officer who adds them; empty for what the citizen sends
     * @throws org.lianxi.kernel.Refusal {@code complaint.too-many-files}, {@code complaint.file-too-large},
     *     {@code complaint.file-type} where one may not be kept
     */
    void keep(CaseNumber number, List<Upload> files, String addedBy);

    List<Attachment> of(CaseNumber number);

    Optional<byte[]> open(CaseNumber number, String id);

    void erase(CaseNumber number);
}
