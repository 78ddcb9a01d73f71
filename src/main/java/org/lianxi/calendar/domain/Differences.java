package org.lianxi.calendar.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a notice would change of what holds, day by day, in words. */
public final class Differences {

    private Differences() {}

    /** The differences of all these notices from the table; empty where they say what holds already. */
    public static List<String> of(List<Notice> wanted, HolidayTable present) {
        var lines = new ArrayList<String>();
        for (var notice : wanted) {
            var before = present.notice(notice.year(), notice.region());
            var place = notice.isNational() ? "" : "〔%s〕".formatted(notice.region());
            var changes = between(before, notice);
            changes.forEach(line -> lines.add(place + line));
            if (!changes.isEmpty() && !present.isSwitchedOn(notice.region())) {
                lines.add("%s本系统没有启用地区 %s，这些日期目前不参与计算。".formatted(place, notice.region()));
            }
        }
        return lines;
    }

    private static List<String> between(Optional<Notice> before, Notice after) {
        var old = before.map(Differences::byDate).orElse(Map.of());
        var present = byDate(after);
        var dates = new TreeSet<>(old.keySet());
        dates.addAll(present.keySet());
        return dates.stream()
                .flatMap(date ->
                        difference(Optional.ofNullable(old.get(date)), Optional.ofNullable(present.get(date))).stream())
                .toList();
    }

    private static Optional<String> difference(Optional<NoticeDay> before, Optional<NoticeDay> after) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        if (before.isEmpty()) {
            return after.map(day -> "新增：" + day.words());
        }
        return after.map(day -> "改动：%s，原为%s（%s）"
                        .formatted(
                                day.words(),
                                before.get().kind().title(),
                                before.get().name()))
                .or(() -> before.map(day -> "取消：" + day.words()));
    }

    private static Map<LocalDate, NoticeDay> byDate(Notice notice) {
        return notice.days().stream().collect(Collectors.toMap(NoticeDay::date, Function.identity()));
    }
}
