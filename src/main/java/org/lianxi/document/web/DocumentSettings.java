package org.lianxi.document.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stands on every document ({@code lianxi.document}).
 *
 * @param conference {@code lianxi.document.conference}: the conference's full name, as minutes are headed (发文机关标志)
 * @param office {@code lianxi.document.office}: its office, which issues notices and signs at the foot (落款)
 */
@ConfigurationProperties("lianxi.document")
record DocumentSettings(
        @DefaultValue("桂林市政务服务工作联席会议") String conference,
        @DefaultValue("桂林市政务服务工作联席会议办公室") String office) {

    DocumentSettings {
        if (conference.isBlank() || office.isBlank()) {
            throw new IllegalArgumentException(
                    "lianxi.document.conference ('%s') and lianxi.document.office ('%s') must be names"
                            .formatted(conference, office));
        }
    }
}
