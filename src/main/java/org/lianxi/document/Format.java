package org.lianxi.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a document can be fetched as. PDF and OFD are the document as issued; DOCX is a draft to go on writing from. */
public enum Format {
    PDF("application/pdf", true),
    OFD("application/ofd", true),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false);

    private final String mediaType;
    private final boolean master;

    Format(String mediaType, boolean master) {
        this.mediaType = mediaType;
        this.master = master;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether the file is written once, kept, and the same for ever. */
    public boolean master() {
        return master;
    }

    /** pdf, ofd or docx, as file names end and addresses ask. */
    public String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Format> of(String suffix) {
        return Arrays.stream(values())
                .filter(format -> format.suffix().equals(suffix))
                .findFirst();
    }
}
