package org.lianxi.notification.application;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.lianxi.notification.Message;

/** Everybody's messages. */
public interface Inbox {

    /** Puts the message before each of these people who does not have it yet. */
    void put(Collection<String> people, Message message, LocalDateTime sentAt);

    /** The person's messages, unread first, then the newest first. */
    List<ReceivedMessage> of(String person, int atMost);

    int countUnread(String person);

    /** Marks one of the person's own messages as read; of another's message nothing happens. */
    void markRead(String person, long id, LocalDateTime readAt);

    void markAllRead(String person, LocalDateTime readAt);

    /**
     * What the person has not read and no digest has told of yet, oldest first; from now on one has. Nothing where the
     * day's digest is out.
     */
    List<UnreadMessage> takeForDigest(String person, LocalDate day);
}
