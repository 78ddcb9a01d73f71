package org.lianxi.document.format;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The city's own fonts ({@code lianxi.fonts}).
 *
 * @param dir {@code lianxi.fonts.dir}: a directory with TrueType files {@code xiaobiaosong.ttf}, {@code fangsong.ttf},
 *     {@code heiti.ttf}, {@code kaiti.ttf}, {@code songti.ttf}; what is missing there is taken from the application.
 *     Null: all from there
 */
@ConfigurationProperties("lianxi.fonts")
record FontSettings(@Nullable Path dir) {

    FontSettings {
        if (dir != null && !Files.isDirectory(dir)) {
            throw new IllegalArgumentException("lianxi.fonts.dir (%s) is not a directory".formatted(dir));
        }
    }
}
