package org.lianxi.calendar.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lianxi.calendar.ClockReading.LightChange;
import org.lianxi.calendar.DueDay;
import org.lianxi.calendar.NewClock;
import org.lianxi.calendar.Pause;
import org.lianxi.calendar.domain.CaseClock;
import org.lianxi.calendar.domain.Extension;
import org.lianxi.kernel.CaseNumber;

/** The clocks of all cases as they are stored. */
public interface Clocks {

    /**
     * What was last said of the last day of a clock.
     *
     * @param on the day on which it was said; an open pause had lasted until then
     */
    record Told(LocalDate on, DueDay due) {}

    record Running(CaseClock clock, Told told) {}

    void add(NewClock clock, Told told);

    Optional<CaseClock> find(CaseNumber number, String key);

    /** The same, and nobody else changes it until the transaction ends. */
    Optional<CaseClock> lock(CaseNumber number, String key);

    /** By case and in the order in which they were started. */
    List<CaseClock> of(Collection<CaseNumber> numbers);

    /** All that are not stopped, locked; in the same order. */
    List<Running> lockRunning();

    /** All that are not stopped, in the same order. */
    List<CaseClock> running();

    void addPause(NewClock clock, Pause pause);

    void endPause(NewClock clock, String pause, LocalDate on);

    void addExtension(NewClock clock, Extension extension);

    void stop(NewClock clock, LocalDate on);

    void addLight(NewClock clock, LightChange change);

    void tell(NewClock clock, Told told);
}
