package org.lianxi.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxi.calendar.ClockReading;
import org.lianxi.calendar.ClockReading.Segment;
import org.lianxi.calendar.ClockReading.State;
import org.lianxi.calendar.Light;
import org.lianxi.calendar.NewClock;
import org.lianxi.calendar.Term;
import org.lianxi.kernel.CaseNumber;

class CaseClockTest {

    private static final LocalDate ACCEPTED = LocalDate.of(2009, 5, 11);

    private final HolidayTable bundled = Calendars.bundled();

    @Test
    void theDerivationSaysHowTheLastDayIsComputed() {
        var reading = aClock("2009-05-11", "WD20").on("2009-05-12");

        assertThat(reading.derivation()).isEqualTo("受理 2009-05-11 + 20 个工作日，扣端午节 5/28、5/29，计入补班 5/31 → 2009-06-09");
        assertThat(reading.due().words()).isEqualTo("2009-06-09");
        assertThat(reading.due().end()).isEqualTo("2009-06-09T23:59:59");
        assertThat(reading.redAt()).isEqualTo("2009-06-10T00:00");
    }

    @Test
    void aPauseMovesTheLastDayByTheWorkingDaysThatItTook() {
        var reading = aClock("2009-05-11", "WD20")
                .paused("a", "2009-05-18", "2009-05-21")
                .on("2009-06-01");

        assertThat(reading.derivation())
                .isEqualTo("受理 2009-05-11 + 20 个工作日，扣端午节 5/28、5/29，计入补班 5/31 → 2009-06-09；暂停 3 个工作日 → 2009-06-12");
        assertThat(reading.due().day()).isEqualTo("2009-06-12");
        assertThat(reading.segments())
                .containsExactly(
                        new Segment(true, ACCEPTED, day("2009-05-18"), "计时", "第四十二条"),
                        new Segment(false, LocalDate.of(2009, 5, 18), day("2009-05-21"), "听证", "第四十五条"),
                        new Segment(true, LocalDate.of(2009, 5, 21), Optional.empty(), "计时", "第四十二条"));
    }

    @Test
    void anExtensionIsNamedWithItsEventAndTheHolidaysThatItCrosses() {
        var reading = aClock("2026-09-01", "WD18").extended(10, "2026-09-20").on("2026-09-21");

        assertThat(reading.derivation())
                .isEqualTo("受理 2026-09-01 + 18 个工作日，计入补班 9/20 → 2026-09-24；"
                        + "批准延长 10 个工作日，扣中秋节 9/25，扣国庆节 10/1、10/2、10/5、10/6、10/7，计入补班 10/10 → 2026-10-15");
        assertThat(reading.term()).isEqualTo(Term.workingDays(28));
    }

    @Test
    void aYearWithoutNoticeIsNamed() {
        var reading = aClock("2026-12-04", "WD20").on("2026-12-07");

        assertThat(reading.derivation()).isEqualTo("受理 2026-12-04 + 20 个工作日 → 2027-01-01（2027 年放假安排未公布，暂定）");
        assertThat(reading.due().provisional()).isTrue();
        assertThat(reading.due().words()).isEqualTo("2027-01-01（暂定）");
    }

    @Test
    void naturalDaysNeedNoNotice() {
        var reading = aClock("2026-12-04", "ND60").on("2026-12-07");

        assertThat(reading.derivation()).isEqualTo("受理 2026-12-04 + 60 日 → 2027-02-02");
        assertThat(reading.due().provisional()).isFalse();
        assertThat(reading.remaining()).isEqualTo(57);
    }

    @ParameterizedTest(name = "on {0}: {1} left, {2}")
    @CsvSource({
        "2009-05-11, 20, GREEN",
        "2009-06-05, 2, YELLOW",
        "2009-06-04, 3, YELLOW",
        "2009-06-03, 4, GREEN",
        "2009-06-09, 0, YELLOW",
        "2009-06-10, -1, RED",
        "2009-06-13, -3, RED"
    })
    void theLightFollowsTheDaysThatAreLeft(String today, int remaining, Light light) {
        var reading = aClock("2009-05-11", "WD20").on(today);

        assertThat(reading.remaining()).isEqualTo(remaining);
        assertThat(reading.light()).isEqualTo(light);
        assertThat(reading.yellowAt()).isEqualTo("2009-06-04T00:00");
    }

    @Test
    void aTermShorterThanTheThresholdIsYellowFromItsStart() {
        var reading = aClock("2009-05-11", "WD2").on("2009-05-11");

        assertThat(reading.light()).isEqualTo(Light.YELLOW);
        assertThat(reading.yellowAt()).isEqualTo("2009-05-11T00:00");
    }

    @Test
    void theWeekendAfterTheLastDayIsOverdueByNoWorkingDay() {
        var reading = aClock("2026-11-02", "WD5").on("2026-11-14");
        var saturday = aClock("2026-11-06", "WD5").on("2026-11-14");

        assertThat(reading.remaining()).isEqualTo(-4);
        assertThat(saturday.due().day()).isEqualTo("2026-11-13");
        assertThat(saturday.remaining()).isZero();
        assertThat(saturday.light()).isEqualTo(Light.RED);
    }

    @Test
    void aPausedClockKeepsItsLightAndItsDays() {
        var clock = aClock("2009-05-11", "WD20").paused("a", "2009-06-04", "");

        assertThat(clock.on("2009-06-04").light()).isEqualTo(Light.YELLOW);
        var later = clock.on("2009-08-04");
        assertThat(later.state()).isEqualTo(State.PAUSED);
        assertThat(later.light()).isEqualTo(Light.YELLOW);
        assertThat(later.remaining()).isEqualTo(3);
        assertThat(later.due().day()).isEqualTo("2009-08-07");
    }

    @Test
    void aClockThatIsPausedOnItsLastDayTurnsRedOnlyWhenItGoesOn() {
        var clock = aClock("2009-05-11", "WD20").paused("a", "2009-06-09", "2009-06-19");

        assertThat(clock.on("2009-06-19").light()).isEqualTo(Light.YELLOW);
        assertThat(clock.on("2009-06-20").light()).isEqualTo(Light.RED);
    }

    @Test
    void overlappingPausesLeaveADayOutOnce() {
        var clock = aClock("2009-05-11", "WD20")
                .paused("a", "2009-05-18", "2009-05-21")
                .paused("b", "2009-05-19", "2009-05-22");

        assertThat(clock.on("2009-06-01").due().day()).isEqualTo("2009-06-15");
        assertThat(clock.on("2009-06-01").derivation()).endsWith("；暂停 3 个工作日 → 2009-06-12；暂停 1 个工作日 → 2009-06-15");
        assertThat(clock.on("2009-06-01").segments())
                .extracting(Segment::running)
                .containsExactly(true, false, false, true);
    }

    @Test
    void aStoppedClockShowsWhatItShowedThen() {
        var clock = aClock("2009-05-11", "WD20").paused("a", "2009-06-01", "").stopped("2009-06-04");

        var reading = clock.on("2020-01-01");

        assertThat(reading.state()).isEqualTo(State.STOPPED);
        assertThat(reading.remaining())
                .isEqualTo(clock.on("2009-06-04").remaining())
                .isEqualTo(6);
        assertThat(reading.light()).isEqualTo(Light.GREEN);
        assertThat(reading.segments()).extracting(Segment::to).containsExactly(day("2009-06-01"), day("2009-06-04"));
    }

    private Build aClock(String start, String term) {
        return new Build(LocalDate.parse(start), Term.parse(term));
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private final class Build {

        private final NewClock set;
        private final List<Standstill> pauses = new ArrayList<>();
        private final List<Extension> extensions = new ArrayList<>();
        private Optional<LocalDate> stopped = Optional.empty();

        Build(LocalDate start, Term term) {
            set = new NewClock(new CaseNumber("2026-SP-0001"), "case", "本案", "受理", start, term, "第四十二条", 3);
        }

        Build paused(String key, String from, String to) {
            pauses.add(new Standstill(key, "听证", "第四十五条", LocalDate.parse(from), day(to)));
            return this;
        }

        Build extended(int days, String on) {
            extensions.add(new Extension(days, "批准延长", "第四十二条", LocalDate.parse(on)));
            return this;
        }

        Build stopped(String on) {
            stopped = day(on);
            return this;
        }

        ClockReading on(String today) {
            return new CaseClock(set, pauses, extensions, stopped, List.of()).read(LocalDate.parse(today), bundled);
        }
    }
}
