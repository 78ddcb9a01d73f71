package org.lianxi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.calendar.ClockReading.LightChange;
import org.lianxi.calendar.ClockReading.State;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@LianxiTest
class CaseClocksTest {

    private static final AtomicInteger CASES = new AtomicInteger();
    private static final String GROUND = "行政许可法第四十二条第二款";

    @Autowired
    CaseClocks clocks;

    @Autowired
    TestClock clock;

    private final List<CaseNumber> started = new ArrayList<>();

    @BeforeEach
    void itIsTheDayOfAcceptance() {
        clock.set(LocalDateTime.of(2009, 5, 11, 10, 0));
    }

    /** A clock that runs would be moved, and counted, by tests that change the table of holidays. */
    @AfterEach
    void stopWhatRuns() {
        clock.set(TestClock.START);
        started.forEach(number -> clocks.of(List.of(number))
                .forEach(reading -> clocks.stop(number, reading.key(), LocalDate.of(2026, 11, 24))));
    }

    @Test
    void aStartedClockIsReadBack() {
        var number = aCase();

        var reading = clocks.start(aClock(number, "case"));

        assertThat(reading.due()).isEqualTo(new DueDay(LocalDate.of(2009, 6, 9), false));
        assertThat(reading.lights())
                .containsExactly(new LightChange(Light.GREEN, LocalDateTime.of(2009, 5, 11, 10, 0), "剩余 20 个工作日"));
        assertThat(clocks.get(number, "case")).isEqualTo(reading);
        assertThat(clocks.find(number, "other")).isEmpty();
        assertThatThrownBy(() -> clocks.get(number, "other")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void startingAgainChangesNothing() {
        var number = aCase();
        clocks.start(aClock(number, "case"));
        on("2009-05-20");

        var again = clocks.start(aClock(number, "case"));

        assertThat(again.lights()).hasSize(1);
        assertThat(clocks.of(List.of(number))).hasSize(1);
        assertThatThrownBy(() -> clocks.start(new NewClock(
                        number, "case", "本案", "受理", LocalDate.of(2009, 5, 12), Term.workingDays(20), GROUND, 3)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has a clock 'case' already");
    }

    @Test
    void aPauseAndItsEndAreWrittenOnce() {
        var number = aCase();
        clocks.start(aClock(number, "case"));
        on("2009-05-18");
        var hearing = new Pause("hearing", "听证", "行政许可法第四十五条", LocalDate.of(2009, 5, 18));

        assertThat(clocks.pause(number, "case", hearing).state()).isEqualTo(State.PAUSED);
        clocks.pause(number, "case", hearing);
        on("2009-05-21");
        clocks.resume(number, "case", "hearing", LocalDate.of(2009, 5, 21));
        var reading = clocks.resume(number, "case", "hearing", LocalDate.of(2009, 5, 25));

        assertThat(reading.state()).isEqualTo(State.RUNNING);
        assertThat(reading.derivation()).endsWith("→ 2009-06-09；暂停 3 个工作日 → 2009-06-12");
        assertThatThrownBy(() -> clocks.resume(number, "case", "expert", LocalDate.of(2009, 5, 21)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aPauseCannotEndBeforeItBegan() {
        var number = aCase();
        clocks.start(aClock(number, "case"));
        clocks.pause(number, "case", new Pause("a", "听证", GROUND, LocalDate.of(2009, 5, 18)));

        assertThatThrownBy(() -> clocks.resume(number, "case", "a", LocalDate.of(2009, 5, 17)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anExtensionMakesTheTermLonger() {
        var number = aCase();
        clocks.start(aClock(number, "case"));

        var reading = clocks.extend(number, "case", 10, "批准延长", GROUND);

        assertThat(reading.term()).isEqualTo(Term.workingDays(30));
        assertThat(reading.derivation()).endsWith("→ 2009-06-09；批准延长 10 个工作日 → 2009-06-23");
    }

    @Test
    void lookingLogsTheLightOnlyWhereItHasChanged() {
        var number = aCase();
        clocks.start(aClock(number, "case"));
        for (var day : List.of("2009-06-03", "2009-06-04", "2009-06-05", "2009-06-10", "2009-06-11")) {
            on(day);
            clocks.look(number, "case");
        }

        assertThat(clocks.get(number, "case").lights())
                .extracting(LightChange::reason)
                .containsExactly("剩余 20 个工作日", "剩余 3 个工作日", "期限 2009-06-09 已过，超期 1 个工作日");
        assertThat(clocks.get(number, "case").lights())
                .extracting(LightChange::light)
                .containsExactly(Light.GREEN, Light.YELLOW, Light.RED);
    }

    @Test
    void whatMakesAClockGreenAgainIsLogged() {
        var number = aCase();
        clocks.start(aClock(number, "case"));
        on("2009-06-08");
        clocks.look(number, "case");

        clocks.extend(number, "case", 10, "批准延长", GROUND);

        assertThat(clocks.get(number, "case").lights())
                .extracting(LightChange::light)
                .containsExactly(Light.GREEN, Light.YELLOW, Light.GREEN);
    }

    @Test
    void aStoppedClockStaysAsItWas() {
        var number = aCase();
        clocks.start(aClock(number, "case"));
        on("2009-06-01");
        clocks.stop(number, "case", LocalDate.of(2009, 6, 1));
        on("2009-07-01");
        clocks.stop(number, "case", LocalDate.of(2009, 7, 1));

        var reading = clocks.look(number, "case");

        assertThat(reading.state()).isEqualTo(State.STOPPED);
        assertThat(reading.remaining()).isEqualTo(6);
        assertThat(reading.lights()).hasSize(1);
        assertThatThrownBy(() -> clocks.extend(number, "case", 10, "批准延长", GROUND))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> clocks.pause(number, "case", new Pause("a", "听证", GROUND, LocalDate.of(2009, 7, 1))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theClocksOfSeveralCasesAreReadByCaseInTheOrderOfTheirStart() {
        var first = aCase();
        var second = aCase();
        clocks.start(aClock(second, "case"));
        clocks.start(aClock(first, "review:water:1"));
        clocks.start(aClock(first, "case"));
        clocks.pause(first, "case", new Pause("a", "听证", GROUND, LocalDate.of(2009, 5, 18)));

        assertThat(clocks.of(List.of(second, first, aCase())))
                .extracting(reading -> reading.caseNumber() + " " + reading.key() + " " + reading.state())
                .containsExactly(first + " review:water:1 RUNNING", first + " case PAUSED", second + " case RUNNING");
        assertThat(clocks.of(List.of())).isEmpty();
    }

    private void on(String day) {
        clock.set(LocalDate.parse(day).atTime(10, 0));
    }

    private CaseNumber aCase() {
        var number = CaseNumber.of(2026, "ZY", CASES.incrementAndGet());
        started.add(number);
        return number;
    }

    private static NewClock aClock(CaseNumber number, String key) {
        return new NewClock(number, key, "本案", "受理", LocalDate.of(2009, 5, 11), Term.workingDays(20), GROUND, 3);
    }
}
