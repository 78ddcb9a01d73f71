package org.lianxi.meeting.application;

import java.time.LocalDateTime;
import java.util.Optional;

/** Who has a calendar feed; its secret is kept as a hash only. */
public interface Feeds {

    /** The person's only feed: an earlier secret no longer opens anything. */
    void put(String person, String secretHash, LocalDateTime at);

    void remove(String person);

    Optional<LocalDateTime> madeAt(String person);

    Optional<String> personWith(String secretHash);
}
