package org.lianxi.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxi.calendar.DueDay;
import org.lianxi.calendar.Term;

class HolidayTableTest {

    private final HolidayTable bundled = Calendars.bundled();

    /** Counted by hand from the notices. */
    @ParameterizedTest(name = "{0} + {1} → {2}")
    @CsvSource({
        "2009-05-11, WD20, 2009-06-09", // 端午节 5/28–30 off, 5/31 worked
        "2024-02-08, WD1, 2024-02-09", // the Friday before 春节 was worked
        "2024-02-09, WD1, 2024-02-18", // 春节 2/10–17, Sunday 2/18 worked
        "2024-04-03, WD2, 2024-04-08", // Sunday 4/7 worked after 清明节
        "2024-04-30, WD6, 2024-05-11", // 劳动节, Saturday 5/11 worked
        "2024-09-13, WD1, 2024-09-14", // a Saturday worked before 中秋节
        "2024-09-14, WD3, 2024-09-20",
        "2024-09-27, WD2, 2024-09-30", // Sunday 9/29 worked
        "2024-09-30, WD5, 2024-10-12", // 国庆节, Saturday 10/12 worked
        "2024-12-30, WD2, 2025-01-02", // year's end, 元旦 is one day
        "2025-01-24, WD1, 2025-01-26", // a Sunday worked before 春节
        "2025-01-27, WD1, 2025-02-05", // 春节 1/28–2/4
        "2025-02-05, WD3, 2025-02-08", // Saturday worked
        "2025-04-25, WD2, 2025-04-28", // Sunday 4/27 worked
        "2025-05-30, WD1, 2025-06-03", // 端午节 5/31–6/2
        "2025-09-26, WD4, 2025-10-09", // Sunday 9/28 worked, then 10/1–8
        "2025-10-09, WD2, 2025-10-11",
        "2025-12-31, WD2, 2026-01-05", // 元旦 1/1–3, Sunday 1/4 worked
        "2026-02-13, WD5, 2026-02-27", // 2/14 worked, 春节 2/15–23
        "2026-02-14, WD1, 2026-02-24",
        "2026-09-18, WD3, 2026-09-22", // Sunday 9/20 worked
        "2026-09-24, WD20, 2026-10-29", // 中秋节 and 国庆节
        "2026-12-04, WD19, 2026-12-31",
        "2026-02-13, ND60, 2026-04-14", // natural days take no notice of holidays
        "2024-02-28, ND2, 2024-03-01"
    })
    void aTermEndsOnTheDayThatTheNoticesMakeOfIt(LocalDate start, String term, LocalDate due) {
        assertThat(bundled.after(start, Term.parse(term))).isEqualTo(new DueDay(due, false));
    }

    @Test
    void aYearWithoutNoticeCountsByWeekendsAndIsProvisional() {
        assertThat(bundled.isAnnounced(2026)).isTrue();
        assertThat(bundled.isAnnounced(2027)).isFalse();
        assertThat(bundled.after(LocalDate.of(2026, 12, 4), Term.workingDays(20)))
                .isEqualTo(new DueDay(LocalDate.of(2027, 1, 1), true));
    }

    @Test
    void naturalDaysAreNeverProvisional() {
        assertThat(bundled.after(LocalDate.of(2026, 12, 4), Term.parse("ND60")).provisional())
                .isFalse();
    }

    @Test
    void theNoticeMovesTheDayAndMakesItFirm() {
        assertThat(Calendars.with2027().after(LocalDate.of(2026, 12, 4), Term.workingDays(20)))
                .isEqualTo(new DueDay(LocalDate.of(2027, 1, 4), false));
    }

    @Test
    void workingDaysBetweenTwoDaysLeaveOutTheFirstAndCountTheLast() {
        assertThat(bundled.between(LocalDate.of(2026, 2, 13), LocalDate.of(2026, 2, 27)))
                .isEqualTo(5);
        assertThat(bundled.between(LocalDate.of(2026, 2, 27), LocalDate.of(2026, 2, 27)))
                .isZero();
        assertThat(bundled.between(LocalDate.of(2026, 2, 27), LocalDate.of(2026, 2, 13)))
                .isZero();
    }

    @Test
    void ofTwoSourcesTheHigherOneHoldsForTheWholeYear() {
        var corrected = new Notice(
                2026,
                "CN",
                Notice.Source.FILE,
                "corrected",
                IntStream.rangeClosed(1, 21)
                        .mapToObj(day -> new NoticeDay(LocalDate.of(2026, 10, day), NoticeDay.Kind.OFF, "国庆节"))
                        .toList());

        var table = bundled.with(List.of(corrected));

        assertThat(table.isWorkingDay(LocalDate.of(2026, 10, 21))).isFalse();
        assertThat(table.isWorkingDay(LocalDate.of(2026, 2, 16)))
                .as("春节 is not in the corrected notice")
                .isTrue();
        assertThat(table.isWorkingDay(LocalDate.of(2025, 10, 8))).isFalse();
        assertThat(table.with(Calendars.with2027().inForce()).notice(2026, "CN"))
                .hasValueSatisfying(notice -> assertThat(notice.source()).isEqualTo(Notice.Source.FILE));
    }

    @Test
    void aRegionsDaysHoldOnlyWhereTheRegionIsSwitchedOn() {
        var notices = new ArrayList<>(bundled.inForce());
        var festival = LocalDate.of(2026, 8, 12);
        notices.add(new Notice(
                2026,
                "GX",
                Notice.Source.FILE,
                "regional",
                List.of(new NoticeDay(festival, NoticeDay.Kind.OFF, "地方节日"))));

        assertThat(HolidayTable.of(notices, List.of()).isWorkingDay(festival)).isTrue();
        assertThat(HolidayTable.of(notices, List.of("GX")).isWorkingDay(festival))
                .isFalse();
        assertThat(HolidayTable.of(notices, List.of("GX")).isAnnounced(2026)).isTrue();
    }

    @Test
    void aRegionAloneAnnouncesNoYear() {
        var regional = new Notice(
                2027,
                "GX",
                Notice.Source.FILE,
                "regional",
                List.of(new NoticeDay(LocalDate.of(2027, 8, 12), NoticeDay.Kind.OFF, "地方节日")));

        assertThat(HolidayTable.of(List.of(regional), List.of("GX")).isAnnounced(2027))
                .isFalse();
    }

    @Test
    void aNoticeMayBeginInTheDecemberBefore() {
        var text = Calendars.MADE_UP_2027 + "2026-12-31,off,元旦\n";
        var table = bundled.with(NoticeText.year(2027, text, Notice.Source.IMPORT, "made up"));

        assertThat(table.isWorkingDay(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(table.isWorkingDay(LocalDate.of(2026, 10, 1)))
                .as("the rest of 2026 stays")
                .isFalse();
    }
}
