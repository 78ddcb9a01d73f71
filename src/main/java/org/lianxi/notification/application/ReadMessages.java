package org.lianxi.notification.application;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads one's own messages. */
@Service
@Transactional
public class ReadMessages {

    /** More than a page can usefully show; older messages lie in their cases. */
    private static final int ON_ONE_PAGE = 200;

    private final Inbox inbox;
    private final Clock clock;

    ReadMessages(Inbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<ReceivedMessage> of(String person) {
        return inbox.of(person, ON_ONE_PAGE);
    }

    @Transactional(readOnly = true)
    public int countUnread(String person) {
        return inbox.countUnread(person);
    }

    public void markRead(String person, long id) {
        inbox.markRead(person, id, now());
    }

    public void markAllRead(String person) {
        inbox.markAllRead(person, now());
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
