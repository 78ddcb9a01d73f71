package org.lianxi.meeting.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as Chinese official notices write them: full, without leading zeros, with the weekday. */
public final class Wording {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日（EEEE）HH:mm", Locale.CHINA);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    private Wording() {}

    /** 2026年12月1日（星期二）15:00 */
    public static String time(LocalDateTime time) {
        return TIME.format(time);
    }

    /** 2026年12月1日 */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }
}
