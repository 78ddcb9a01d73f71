package org.lianxi.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * The last day of a term. It counts in full, until 23:59:59 Asia/Shanghai.
 *
 * @param provisional 暂定: a year that the term reaches into has no notice yet; the day moves when the notice is imported
 */
public record DueDay(LocalDate day, boolean provisional) {

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    /** The last moment in time. */
    public LocalDateTime end() {
        return day.atTime(LAST_SECOND);
    }

    /** As people read it: 2026-12-31, or 2027-01-04（暂定）. */
    public String words() {
        return provisional ? day + "（暂定）" : day.toString();
    }
}
