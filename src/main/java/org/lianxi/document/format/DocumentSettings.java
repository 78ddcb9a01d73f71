package org.lianxi.document.format;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stands on every document ({@code lianxi.document}).
 *
 * @param conference {@code lianxi.document.conference}: the conference's full name, as minutes are headed (发文机关标志)
 * @param office {@code lianxi.document.office}: its office, which issues notices and signs at the foot (落款)
 * @param wordings {@code lianxi.document.wordings}: a directory with the office's own wordings; each replaces the
 *     shipped one of the same file name. Null: all as shipped
 */
@ConfigurationProperties("lianxi.document")
record DocumentSettings(
        @DefaultValue("桂林市政务服务工作联席会议") String conference,
        @DefaultValue("桂林市政务服务工作联席会议办公室") String office,
        @Nullable Path wordings) {

    DocumentSettings {
        if (conference.isBlank() || office.isBlank()) {
            throw new IllegalArgumentException(
                    "lianxi.document.conference ('%s') and lianxi.document.office ('%s') must be names"
                            .formatted(conference, office));
        }
        if (wordings != null && !Files.isDirectory(wordings)) {
            throw new IllegalArgumentException("lianxi.document.wordings (%s) is not a directory".formatted(wordings));
        }
    }
}
