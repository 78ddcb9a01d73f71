package org.lianxi.calendar.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.lianxi.calendar.ClockReading;
import org.lianxi.calendar.ClockReading.LightChange;
import org.lianxi.calendar.ClocksMoved;
import org.lianxi.calendar.ClocksMoved.Moved;
import org.lianxi.calendar.Light;
import org.lianxi.calendar.NewClock;
import org.lianxi.calendar.domain.CaseClock;
import org.lianxi.calendar.domain.HolidayTable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what clocks show: a change of the light in the log, and the last day against which holidays move it. */
@Service
@Transactional
class TellClocks {

    private final Clocks clocks;
    private final HolidayTables holidays;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TellClocks(Clocks clocks, HolidayTables holidays, ApplicationEventPublisher events, Clock clock) {
        this.clocks = clocks;
        this.holidays = holidays;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps a new clock with its first light. */
    ClockReading started(NewClock set) {
        var started = CaseClock.started(set);
        var reading = started.read(LocalDate.now(clock), holidays.inForce());
        clocks.add(set, told(reading));
        return lit(started, reading);
    }

    /** Reads the clock, and logs its light where that has changed. */
    ClockReading of(CaseClock present) {
        var reading = present.read(LocalDate.now(clock), holidays.inForce());
        clocks.tell(present.set(), told(reading));
        return reading.light().equals(lastLight(present)) ? reading : lit(present, reading);
    }

    private ClockReading lit(CaseClock present, ClockReading reading) {
        var change = new LightChange(reading.light(), now(), reason(reading));
        clocks.addLight(present.set(), change);
        return present.with(change).read(LocalDate.now(clock), holidays.inForce());
    }

    private Clocks.Told told(ClockReading reading) {
        return new Clocks.Told(LocalDate.now(clock), reading.due());
    }

    /** After the table of holidays has changed: all clocks that have not stopped. Returns how many were moved. */
    int all() {
        var table = holidays.inForce();
        var moved = new ArrayList<Moved>();
        for (var running : clocks.lockRunning()) {
            var told = running.told();
            var after = running.clock().due(told.on(), table);
            if (!after.equals(told.due())) {
                var reading = of(running.clock());
                moved.add(new Moved(
                        reading.caseNumber(), reading.key(), told.due().day(), reading.due()));
            }
        }
        if (!moved.isEmpty()) {
            events.publishEvent(new ClocksMoved(moved));
        }
        return moved.size();
    }

    /** How many clocks another table would move. */
    @Transactional(readOnly = true)
    int movedBy(HolidayTable wanted) {
        var today = LocalDate.now(clock);
        var present = holidays.inForce();
        return (int) clocks.running().stream()
                .filter(running -> !running.due(today, present).equals(running.due(today, wanted)))
                .count();
    }

    private static @Nullable Light lastLight(CaseClock present) {
        var lights = present.lights();
        return lights.isEmpty() ? null : lights.get(lights.size() - 1).light();
    }

    private static String reason(ClockReading reading) {
        var unit = reading.term().counting().unit();
        if (reading.light() == Light.RED) {
            return "期限 %s 已过，超期 %d %s".formatted(reading.due().words(), -reading.remaining(), unit);
        }
        return "剩余 %d %s".formatted(reading.remaining(), unit);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
