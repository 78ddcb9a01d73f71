package org.lianxi.resolution.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * When each light is due, counted from the end of the due day.
 *
 * @param near how long before the end blue comes
 * @param longOverdue how long after the end red comes
 */
public record Ladder(Duration near, Duration longOverdue) {

    /** The last second in which the lead unit is in time. */
    public static LocalDateTime endOf(LocalDate due) {
        return due.atTime(23, 59, 59);
    }

    public LocalDateTime blueAt(LocalDate due) {
        return endOf(due).minus(near);
    }

    public LocalDateTime yellowAt(LocalDate due) {
        return endOf(due);
    }

    public LocalDateTime redAt(LocalDate due) {
        return endOf(due).plus(longOverdue);
    }

    /** Whether the light's time has come. Without a light there is nothing to wait for. */
    boolean hasCome(Light light, LocalDate due, LocalDateTime now) {
        var at =
                switch (light) {
                    case NONE -> LocalDateTime.MIN;
                    case BLUE -> blueAt(due);
                    case YELLOW -> yellowAt(due);
                    case RED -> redAt(due);
                };
        return !now.isBefore(at);
    }
}
