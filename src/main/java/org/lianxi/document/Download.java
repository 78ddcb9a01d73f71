package org.lianxi.document;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;

/** A file that a browser saves instead of showing it. */
public final class Download {

    private Download() {}

    /** The header {@code Content-Disposition} (RFC 6266) under which the file is saved by this name, Chinese or not. */
    public static String named(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
