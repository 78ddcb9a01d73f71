package org.lianxi.calendar.domain;

import java.time.LocalDate;

/**
 * A day that a notice names.
 *
 * @param name of the holiday to which it belongs: 春节
 */
public record NoticeDay(LocalDate date, Kind kind, String name) implements Comparable<NoticeDay> {

    /** What the notice says of the day. */
    public enum Kind {
        OFF("放假"),
        WORK("补班");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public boolean isOff() {
        return kind == Kind.OFF;
    }

    @Override
    public int compareTo(NoticeDay other) {
        return date.compareTo(other.date);
    }

    /** As people read it: 2027-02-06 放假（春节）. */
    public String words() {
        return "%s %s（%s）".formatted(date, kind.title(), name);
    }
}
