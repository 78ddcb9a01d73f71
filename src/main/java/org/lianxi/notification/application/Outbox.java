package org.lianxi.notification.application;

import java.time.LocalDateTime;
import java.util.List;

/** What is to leave the application. Rows are never deleted: what could not be delivered stays visible. */
public interface Outbox {

    /** Within the caller's transaction; what is there already under its key stays as it is. */
    void add(Outgoing outgoing);

    /** What can be sent now, oldest first: of one person and case never more than the oldest. */
    List<Outgoing> due(LocalDateTime now, int limit);

    /** @return false where another node has it, or has sent it */
    boolean claim(long id, LocalDateTime until, LocalDateTime now);

    void markSent(long id, LocalDateTime at);

    void tryAgain(long id, LocalDateTime next, String fault);

    void giveUp(long id, LocalDateTime at, String fault);

    /** What was given up, and what has waited since before the time; newest first. */
    List<Undelivered> undelivered(LocalDateTime waitingSince, int limit);

    /** Puts what was given up back to the start; nothing happens to what was not. */
    void retry(long id, LocalDateTime now);

    /** How many have not left yet. */
    long waiting();

    /** How many were given up. */
    long dead();

    /** As the operator sees it: nothing of what it says. */
    record Undelivered(
            long id, String person, String route, boolean dead, int attempts, LocalDateTime queuedAt, String fault) {}
}
