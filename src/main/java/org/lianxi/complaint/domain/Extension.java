package org.lianxi.complaint.domain;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * 延长办理期限, once in each round (信访工作条例 article 34).
 *
 * @param round 1, or 2 for the re-handling
 * @param granted empty while it waits
 */
public record Extension(
        int round,
        int days,
        String requestedBy,
        LocalDateTime requestedAt,
        Optional<Boolean> granted,
        String decidedBy) {

    public boolean isPending() {
        return granted.isEmpty();
    }

    public Extension rule(boolean grant, String signature) {
        return new Extension(round, days, requestedBy, requestedAt, Optional.of(grant), signature);
    }
}
