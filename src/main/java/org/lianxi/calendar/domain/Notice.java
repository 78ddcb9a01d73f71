package org.lianxi.calendar.domain;

import java.util.List;

/**
 * What one source says of one year in one region.
 *
 * @param year whose holidays it arranges; it may name days of the December before
 * @param region {@code CN} for the whole country, e.g. {@code GX} for what holds in Guangxi besides (三月三)
 * @param origin the number of the notice, or where the days come from
 * @param days in the order of their dates
 */
public record Notice(int year, String region, Source source, String origin, List<NoticeDay> days) {

    public static final String NATIONAL = "CN";

    /** Where a notice comes from; a later one of these prevails over an earlier one. */
    public enum Source {
        BUNDLED("随系统提供"),
        FILE("节假日文件"),
        IMPORT("系统内导入");

        private final String title;

        Source(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public Notice {
        days = days.stream().sorted().toList();
    }

    public boolean isNational() {
        return region.equals(NATIONAL);
    }

    boolean sameYearAs(Notice other) {
        return year == other.year && region.equals(other.region);
    }

    public List<NoticeDay> offDays() {
        return days.stream().filter(NoticeDay::isOff).toList();
    }

    public List<NoticeDay> makeUpDays() {
        return days.stream().filter(day -> !day.isOff()).toList();
    }
}
