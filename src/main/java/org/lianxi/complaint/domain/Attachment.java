package org.lianxi.complaint.domain;

import java.time.LocalDateTime;

/**
 * A file that is kept with a complaint.
 *
 * @param id random; says nothing of the file
 * @param type media type, found from the content
 * @param size in bytes
 * @param addedBy the post under which an officer has added it; empty for what the citizen has sent
 */
public record Attachment(String id, String name, String type, long size, LocalDateTime keptAt, String addedBy) {

    /** For people: 12 KB, 3.4 MB. */
    public String sizeInWords() {
        return size < 1024 * 1024
                ? "%d KB".formatted(Math.max(1, size / 1024))
                : "%.1f MB".formatted(size / 1024.0 / 1024.0);
    }
}
