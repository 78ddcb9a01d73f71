package org.lianxi.kernel;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One list on the home page. A capability contributes by a bean; {@code @Order} decides the place. A section without
 * lines is not shown.
 */
public interface HomeSection {

    /** The Chinese heading, e.g. 消息. */
    String title();

    /** What the person should see now; empty where there is nothing for them. */
    List<Line> lines(String person);

    /**
     * @param text one Chinese sentence
     * @param link where to read on, e.g. {@code /meetings/2026-HY-0001}; empty where there is nowhere to go
     * @param at when it happened or falls due; empty where time says nothing
     */
    record Line(String text, Optional<String> link, Optional<LocalDateTime> at) {

        public static Line of(String text, String link, LocalDateTime at) {
            return new Line(text, Optional.of(link), Optional.of(at));
        }
    }
}
