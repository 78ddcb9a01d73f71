package org.lianxi.document.application;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lianxi.document.IssuedDocument;

/** What was sent to whom to read. */
public interface Circulations {

    /** @return its id */
    long add(long document, String purpose, String person, String post, LocalDateTime at, Collection<String> readers);

    Optional<Circulation> find(long id);

    /** Newest first. */
    List<Circulation> of(long document);

    /** What was sent to the person and not revoked, what waits first, then the newest. */
    List<ToRead> to(String person, int limit);

    /** Whether the document was sent to the person, and not revoked. */
    boolean isReader(String person, long document);

    /** @return false where it was read before, was revoked, or is not the person's */
    boolean markRead(long id, String person, LocalDateTime at);

    void countUrging(long id, Collection<String> people);

    void revoke(long id, LocalDateTime at);

    /** One line of 待阅 and 已阅. */
    record ToRead(
            long circulation,
            IssuedDocument document,
            String purpose,
            String sentBy,
            LocalDateTime sentAt,
            Optional<LocalDateTime> readAt) {}
}
