package org.lianxi.calendar.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A pause as it went.
 *
 * @param from the day on which it began, which still counts
 * @param to its last day, which does not count; empty while it lasts
 */
public record Standstill(String key, String kind, String ground, LocalDate from, Optional<LocalDate> to) {

    /** @param today until when a pause that lasts has lasted */
    boolean covers(LocalDate day, LocalDate today) {
        return day.isAfter(from) && !day.isAfter(to.orElse(today));
    }
}
