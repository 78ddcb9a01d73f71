package org.lianxi.topic.process;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Which moment of a day a timer means. */
final class TopicTimes {

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private TopicTimes() {}

    /** The last day counts in full. */
    static LocalDateTime endOf(LocalDate lastDay) {
        return lastDay.atTime(LAST_MINUTE);
    }
}
