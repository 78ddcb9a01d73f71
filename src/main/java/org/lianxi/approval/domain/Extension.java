package org.lianxi.approval.domain;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * 延长审批期限 (行政许可法 article 42), once for a case.
 *
 * @param days working days by which the limit becomes longer
 * @param approver the engine's group that decides: of a joint approval the head of the government, otherwise the head
 *     of the lead unit
 * @param ruling empty while it waits
 */
public record Extension(
        int number,
        int days,
        String approver,
        String reason,
        String requestedBy,
        LocalDateTime requestedAt,
        Optional<Ruling> ruling) {

    public record Ruling(boolean granted, String opinion, String post, LocalDateTime at) {}

    public Extension rule(Ruling given) {
        return new Extension(number, days, approver, reason, requestedBy, requestedAt, Optional.of(given));
    }

    public boolean isPending() {
        return ruling.isEmpty();
    }

    public boolean isGranted() {
        return ruling.map(Ruling::granted).orElse(false);
    }
}
