package org.lianxi.calendar.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lianxi.calendar.CaseClocks;
import org.lianxi.calendar.ClockReading;
import org.lianxi.calendar.ClockReading.State;
import org.lianxi.calendar.NewClock;
import org.lianxi.calendar.Pause;
import org.lianxi.calendar.domain.CaseClock;
import org.lianxi.calendar.domain.Extension;
import org.lianxi.kernel.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts, pauses, extends, stops and reads clocks. */
@Service
@Transactional
class KeepClocks implements CaseClocks {

    private final Clocks clocks;
    private final HolidayTables holidays;
    private final TellClocks tell;
    private final Clock clock;

    KeepClocks(Clocks clocks, HolidayTables holidays, TellClocks tell, Clock clock) {
        this.clocks = clocks;
        this.holidays = holidays;
        this.tell = tell;
        this.clock = clock;
    }

    @Override
    public ClockReading start(NewClock set) {
        var present = clocks.lock(set.caseNumber(), set.key());
        if (present.isPresent()) {
            mustBeTheSame(present.get().set(), set);
            return read(present.get());
        }
        return tell.started(set);
    }

    @Override
    public ClockReading pause(CaseNumber number, String key, Pause pause) {
        return change(number, key, present -> {
            if (present.pause(pause.key()).isEmpty()) {
                mustRun(present, "paused");
                clocks.addPause(present.set(), pause);
            }
        });
    }

    @Override
    public ClockReading resume(CaseNumber number, String key, String pauseKey, LocalDate on) {
        return change(number, key, present -> {
            var pause = present.pause(pauseKey)
                    .orElseThrow(() -> new IllegalStateException(
                            "Clock '%s' of case %s has no pause '%s'".formatted(key, number, pauseKey)));
            if (on.isBefore(pause.from())) {
                throw new IllegalArgumentException("Pause '%s' of case %s began on %s and cannot end on %s"
                        .formatted(pauseKey, number, pause.from(), on));
            }
            if (pause.to().isEmpty() && present.state() != State.STOPPED) {
                clocks.endPause(present.set(), pauseKey, on);
            }
        });
    }

    @Override
    public ClockReading extend(CaseNumber number, String key, int days, String event, String ground) {
        return change(number, key, present -> {
            mustRun(present, "extended");
            clocks.addExtension(present.set(), new Extension(days, event, ground, today()));
        });
    }

    @Override
    public ClockReading stop(CaseNumber number, String key, LocalDate on) {
        return change(number, key, present -> {
            if (present.state() != State.STOPPED) {
                clocks.stop(present.set(), on);
            }
        });
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ClockReading> find(CaseNumber number, String key) {
        return clocks.find(number, key).map(this::read);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ClockReading> of(Collection<CaseNumber> numbers) {
        var table = holidays.inForce();
        return clocks.of(numbers).stream()
                .map(present -> present.read(today(), table))
                .toList();
    }

    @Override
    public ClockReading look(CaseNumber number, String key) {
        return tell.of(locked(number, key));
    }

    private ClockReading change(CaseNumber number, String key, Consumer<CaseClock> work) {
        work.accept(locked(number, key));
        return tell.of(clocks.find(number, key).orElseThrow());
    }

    private CaseClock locked(CaseNumber number, String key) {
        return clocks.lock(number, key)
                .orElseThrow(() -> new IllegalStateException("Case %s has no clock '%s'".formatted(number, key)));
    }

    private ClockReading read(CaseClock present) {
        return present.read(today(), holidays.inForce());
    }

    /** A caller that starts another clock under the same key would wait for a day that never comes. */
    private static void mustBeTheSame(NewClock present, NewClock wanted) {
        if (!present.start().equals(wanted.start()) || !present.term().equals(wanted.term())) {
            throw new IllegalStateException("Case %s has a clock '%s' already, %s from %s, not %s from %s"
                    .formatted(
                            present.caseNumber(),
                            present.key(),
                            present.term(),
                            present.start(),
                            wanted.term(),
                            wanted.start()));
        }
    }

    private static void mustRun(CaseClock present, String change) {
        if (present.state() == State.STOPPED) {
            throw new IllegalStateException("Clock '%s' of case %s has stopped and cannot be %s"
                    .formatted(present.set().key(), present.set().caseNumber(), change));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
