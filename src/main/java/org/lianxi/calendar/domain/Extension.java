package org.lianxi.calendar.domain;

import java.time.LocalDate;

/**
 * A term made longer.
 *
 * @param event for the derivation: 批准延长
 * @param ground the law that allows it
 */
public record Extension(int days, String event, String ground, LocalDate on) {

    public Extension {
        if (days < 1) {
            throw new IllegalArgumentException("An extension by %d days must be at least 1 day".formatted(days));
        }
    }
}
