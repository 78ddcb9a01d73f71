package org.lianxi.complaint.domain;

/**
 * A file as it came.
 *
 * @param name as the citizen's machine calls it
 */
@SuppressWarnings("ArrayRecordComponent")
public record Upload(String name, byte[] content) {

    /** File names hold people's names. */
    @Override
    public String toString() {
        return "Upload[%d bytes]".formatted(content.length);
    }
}
