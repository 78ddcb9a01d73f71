package org.lianxi.calendar.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Years that are needed and have no notice. The State Council announces a year in the last autumn before it: from
 * October on the office is reminded, from December on it is a fault.
 */
@Service
public class MissingNotices {

    private final HolidayTables holidays;
    private final Clock clock;

    MissingNotices(HolidayTables holidays, Clock clock) {
        this.holidays = holidays;
        this.clock = clock;
    }

    /** What the office reads: a sentence for each missing year. */
    public List<String> reminders() {
        return missing(Month.OCTOBER);
    }

    /** What those who run the application read. */
    public List<String> faults() {
        return missing(Month.DECEMBER).stream()
                .map(sentence -> sentence + "（代码：calendar.notice-missing）")
                .toList();
    }

    private List<String> missing(Month from) {
        var today = LocalDate.now(clock);
        var table = holidays.inForce();
        var needed = new ArrayList<>(List.of(today.getYear()));
        if (today.getMonth().compareTo(from) >= 0) {
            needed.add(today.getYear() + 1);
        }
        return needed.stream()
                .filter(year -> !table.isAnnounced(year))
                .map("%d 年的放假安排还没有导入，跨入该年的期限只按周末推算，均为暂定。请办公室人员在“日历”页面导入国务院办公厅的放假通知。"::formatted)
                .toList();
    }
}
