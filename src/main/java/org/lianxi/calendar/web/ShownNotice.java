package org.lianxi.calendar.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.lianxi.calendar.domain.Notice;
import org.lianxi.calendar.domain.NoticeDay;

/** A year as people know it from the notice: each holiday with its days off and its make-up days. */
record ShownNotice(
        int year, String region, String source, String origin, int offDays, int makeUpDays, List<Holiday> holidays) {

    /**
     * @param off e.g. 2月15日至23日
     * @param makeUp e.g. 2月14日、2月28日
     */
    record Holiday(String name, String off, String makeUp) {}

    static ShownNotice of(Notice notice) {
        var byName = notice.days().stream()
                .collect(Collectors.groupingBy(NoticeDay::name, LinkedHashMap::new, Collectors.toList()));
        return new ShownNotice(
                notice.year(),
                notice.isNational() ? "全国" : notice.region(),
                notice.source().title(),
                notice.origin(),
                notice.offDays().size(),
                notice.makeUpDays().size(),
                byName.entrySet().stream()
                        .map(holiday -> new Holiday(
                                holiday.getKey(),
                                spans(dates(holiday.getValue(), true)),
                                dates(holiday.getValue(), false).stream()
                                        .map(ShownNotice::words)
                                        .collect(Collectors.joining("、"))))
                        .toList());
    }

    private static List<LocalDate> dates(List<NoticeDay> days, boolean off) {
        return days.stream()
                .filter(day -> day.isOff() == off)
                .map(NoticeDay::date)
                .toList();
    }

    private static String spans(List<LocalDate> dates) {
        var spans = new ArrayList<List<LocalDate>>();
        for (var date : dates) {
            var last = spans.isEmpty() ? List.<LocalDate>of() : spans.get(spans.size() - 1);
            if (!last.isEmpty() && last.get(last.size() - 1).plusDays(1).equals(date)) {
                last.add(date);
            } else {
                spans.add(new ArrayList<>(List.of(date)));
            }
        }
        return spans.stream().map(ShownNotice::span).collect(Collectors.joining("、"));
    }

    private static String span(List<LocalDate> days) {
        var first = days.get(0);
        var last = days.get(days.size() - 1);
        if (first.equals(last)) {
            return words(first);
        }
        return words(first) + "至" + (first.getMonth() == last.getMonth() ? last.getDayOfMonth() + "日" : words(last));
    }

    private static String words(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
