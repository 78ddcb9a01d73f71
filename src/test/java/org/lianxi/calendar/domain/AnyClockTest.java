package org.lianxi.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.lianxi.calendar.ClockReading.LightChange;
import org.lianxi.calendar.Light;
import org.lianxi.calendar.NewClock;
import org.lianxi.calendar.Term;
import org.lianxi.calendar.Term.Counting;
import org.lianxi.kernel.CaseNumber;

/**
 * Whatever the start, the pauses, the extensions and the holidays: the result is what somebody gets who goes through
 * the days one by one with a pencil. Each repetition is another city with other holidays; its number is the seed.
 */
class AnyClockTest {

    private static final int CLOCKS_IN_EACH_CITY = 40;
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 365 * 4;

    @RepeatedTest(20)
    void theLastDayAndWhatIsLeftAreWhatCountingByHandGives(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        for (var holidays : List.of(holidays(random), holidays(random))) {
            var table = table(holidays);
            for (var i = 0; i < CLOCKS_IN_EACH_CITY; i++) {
                var clock = aClock(random, true);
                var today = clock.set().start().plusDays(random.nextInt(200));

                var reading = clock.read(today, table);

                var paper = new Paper(clock, today, holidays);
                assertThat(reading.due().day()).as("%s on %s", clock, today).isEqualTo(paper.due);
                assertThat(reading.remaining()).as("%s on %s", clock, today).isEqualTo(paper.remaining);
                assertThat(reading.derivation()).contains("→ " + paper.due);
                assertThat(reading.redAt()).isEqualTo(paper.due.plusDays(1).atStartOfDay());
                assertThat(reading.due().provisional())
                        .isEqualTo(clock.set().term().counting() == Counting.WORKING
                                && paper.due.getYear() >= FIRST.getYear() + 4);
            }
        }
    }

    @RepeatedTest(20)
    void aPauseOfAnyLengthLeavesTheDaysAndTheLightAsTheyWere(RepetitionInfo repetition) {
        var random = new Random(1000 + repetition.getCurrentRepetition());
        var table = table(holidays(random));
        for (var i = 0; i < CLOCKS_IN_EACH_CITY; i++) {
            var clock = aClock(random, false);
            var begins = clock.set().start().plusDays(random.nextInt(120));
            var ends = begins.plusDays(random.nextInt(90));
            var before = clock.read(begins, table);

            for (var day = begins; !day.isAfter(ends); day = day.plusDays(1)) {
                var during = with(clock, begins, Optional.empty()).read(day, table);
                assertThat(during.remaining()).as("%s on %s", clock, day).isEqualTo(before.remaining());
                assertThat(during.light()).isEqualTo(before.light());
            }
            var after = with(clock, begins, Optional.of(ends)).read(ends, table);
            assertThat(after.remaining()).isEqualTo(before.remaining());
            assertThat(after.light()).isEqualTo(before.light());
        }
    }

    @RepeatedTest(10)
    void aClockThatIsNeverPausedTurnsYellowAndRedAtTheMomentsThatItNames(RepetitionInfo repetition) {
        var random = new Random(2000 + repetition.getCurrentRepetition());
        var table = table(holidays(random));
        for (var i = 0; i < CLOCKS_IN_EACH_CITY; i++) {
            var clock = aClock(random, false);
            var last = clock.due(clock.set().start(), table).day();
            for (var day = clock.set().start(); !day.isAfter(last.plusDays(5)); day = day.plusDays(1)) {
                var reading = clock.read(day, table);
                var beforeYellow = day.atStartOfDay().isBefore(reading.yellowAt());
                var beforeRed = day.atStartOfDay().isBefore(reading.redAt());
                assertThat(reading.light())
                        .as("%s on %s", clock, day)
                        .isEqualTo(beforeYellow ? Light.GREEN : beforeRed ? Light.YELLOW : Light.RED);
            }
        }
    }

    /** Somebody with a pencil, who knows nothing of how the program does it. */
    private static final class Paper {

        final LocalDate due;
        final int remaining;

        Paper(CaseClock clock, LocalDate today, Map<LocalDate, Boolean> worked) {
            Set<LocalDate> crossedOut = new HashSet<>();
            for (var pause : clock.pauses()) {
                for (var day = pause.from().plusDays(1);
                        !day.isAfter(pause.to().orElse(today));
                        day = day.plusDays(1)) {
                    crossedOut.add(day);
                }
            }
            var left = clock.set().term().days();
            for (var extension : clock.extensions()) {
                left += extension.days();
            }
            var natural = clock.set().term().counting() == Counting.NATURAL;
            var usedUp = 0;
            var day = clock.set().start();
            Optional<LocalDate> end = Optional.empty();
            while (end.isEmpty() || day.isBefore(today)) {
                day = day.plusDays(1);
                var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
                if ((natural || worked.getOrDefault(day, !weekend)) && !crossedOut.contains(day)) {
                    left--;
                    if (!day.isAfter(today)) {
                        usedUp++;
                    }
                    if (left == 0) {
                        end = Optional.of(day);
                    }
                }
            }
            due = end.orElseThrow();
            remaining = clock.term().days() - usedUp;
        }
    }

    private static CaseClock with(CaseClock clock, LocalDate from, Optional<LocalDate> to) {
        var pauses = new ArrayList<>(clock.pauses());
        pauses.add(new Standstill("more", "鉴定", "第四十五条", from, to));
        return new CaseClock(clock.set(), pauses, clock.extensions(), clock.stopped(), List.<LightChange>of());
    }

    private static CaseClock aClock(Random random, boolean mayBePaused) {
        var start = FIRST.plusDays(random.nextInt(DAYS));
        var term = new Term(1 + random.nextInt(60), random.nextInt(4) == 0 ? Counting.NATURAL : Counting.WORKING);
        var pauses = new ArrayList<Standstill>();
        var extensions = new ArrayList<Extension>();
        for (var i = mayBePaused ? random.nextInt(5) : 0; i > 0; i--) {
            var from = start.plusDays(random.nextInt(120));
            pauses.add(new Standstill(
                    "p" + i,
                    "听证",
                    "第四十五条",
                    from,
                    random.nextInt(6) == 0 ? Optional.empty() : Optional.of(from.plusDays(random.nextInt(40)))));
        }
        for (var i = random.nextInt(3); i > 0; i--) {
            extensions.add(new Extension(1 + random.nextInt(20), "批准延长", "第四十二条", start.plusDays(random.nextInt(60))));
        }
        return new CaseClock(
                new NewClock(
                        new CaseNumber("2026-SP-0001"), "case", "本案", "受理", start, term, "第四十二条", random.nextInt(6)),
                pauses,
                extensions,
                Optional.empty(),
                List.of());
    }

    /** Whether each named day is worked. */
    private static Map<LocalDate, Boolean> holidays(Random random) {
        var named = new HashMap<LocalDate, Boolean>();
        for (var i = 0; i < 160; i++) {
            var day = FIRST.plusDays(random.nextInt(DAYS));
            var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            named.put(day, weekend && random.nextBoolean());
        }
        return named;
    }

    private static HolidayTable table(Map<LocalDate, Boolean> worked) {
        var years = new TreeMap<Integer, List<NoticeDay>>();
        for (var year = FIRST.getYear(); year < FIRST.getYear() + 4; year++) {
            years.put(year, new ArrayList<>());
        }
        worked.forEach((day, works) -> years.computeIfAbsent(day.getYear(), first -> new ArrayList<>())
                .add(new NoticeDay(day, works ? NoticeDay.Kind.WORK : NoticeDay.Kind.OFF, "节日")));
        return HolidayTable.of(
                years.entrySet().stream()
                        .map(year -> new Notice(
                                year.getKey(), Notice.NATIONAL, Notice.Source.IMPORT, "made up", year.getValue()))
                        .toList(),
                List.of());
    }
}
