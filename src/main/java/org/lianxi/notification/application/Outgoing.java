package org.lianxi.notification.application;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.UUID;
import org.lianxi.notification.application.Channel.Route;

/**
 * Something on its way out.
 *
 * @param id 0 before it is stored
 * @param key says what it tells whom; nothing goes out twice under one key
 * @param caseNumber what it tells of; what concerns the same case reaches the same person in order
 * @param attempts how often it was tried
 */
public record Outgoing(
        long id,
        String key,
        String person,
        String caseNumber,
        Route route,
        String address,
        String subject,
        String body,
        int attempts,
        LocalDateTime queuedAt) {

    /** The same for each attempt, so that a receiver recognizes what it has got already. */
    public String messageId() {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)) + "@lianxi";
    }
}
