package org.lianxi.organization.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 代理: somebody is away and somebody else does their tasks.
 *
 * @param from the first day
 * @param to the last day, included
 * @param revokedBy null while it stands
 * @param revokedAt null while it stands
 */
public record Substitution(
        String id,
        String absent,
        String substitute,
        LocalDate from,
        LocalDate to,
        Works works,
        String reason,
        String createdBy,
        LocalDateTime createdAt,
        @Nullable String revokedBy,
        @Nullable LocalDateTime revokedAt) {

    public boolean stands() {
        return revokedBy == null;
    }

    public boolean covers(LocalDate day) {
        return stands() && !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean overlaps(LocalDate first, LocalDate last) {
        return stands() && !last.isBefore(from) && !first.isAfter(to);
    }

    public boolean overlaps(Substitution other) {
        return overlaps(other.from, other.to) && works.overlap(other.works);
    }

    /** Whether it lies wholly in the past or was revoked. */
    public boolean isOver(LocalDate today) {
        return !stands() || to.isBefore(today);
    }
}
