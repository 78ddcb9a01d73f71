package org.lianxi.complaint.domain;

import java.util.Locale;

/**
 * A file as it came.
 *
 * @param name as the citizen's machine calls it
 */
@SuppressWarnings("ArrayRecordComponent")
public record Upload(String name, byte[] content) {

    /** What stands behind the last dot, in small letters; empty where there is none. */
    public String ending() {
        var dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** File names hold people's names. */
    @Override
    public String toString() {
        return "Upload[%d bytes]".formatted(content.length);
    }
}
