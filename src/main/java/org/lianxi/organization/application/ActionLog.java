package org.lianxi.organization.application;

import java.time.LocalDateTime;
import java.util.List;

/** What was done to posts and substitutions, by whom. Entries are only ever added. */
public interface ActionLog {

    void add(Kind kind, String subject, String person, String sentence);

    /** Newest first. */
    List<Entry> entries(Kind kind);

    /** Those about one post or one substitution, newest first. */
    List<Entry> entries(Kind kind, String subject);

    enum Kind {
        POST,
        SUBSTITUTION
    }

    /** @param person user id; {@code system} where the application acted by itself */
    record Entry(LocalDateTime at, String person, String sentence) {}
}
