package org.lianxi.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lianxi.kernel.CaseNumber;

/**
 * The clocks of all cases: the table is the truth, engine timers are its projection. Everything here happens within the
 * caller's transaction; whatever changes the light appends to the clock's log.
 */
public interface CaseClocks {

    /** Starts a clock; starting the same again changes nothing. */
    ClockReading start(NewClock clock);

    /** Begins a pause; beginning the same pause again changes nothing. */
    ClockReading pause(CaseNumber number, String key, Pause pause);

    /** Ends a pause that is open, on the given day; ending it again changes nothing. */
    ClockReading resume(CaseNumber number, String key, String pauseKey, LocalDate on);

    /**
     * Makes the term longer.
     *
     * @param event for the derivation, e.g. 批准延长
     * @param ground the law that allows it
     */
    ClockReading extend(CaseNumber number, String key, int days, String event, String ground);

    /** Stops the clock for good: what it measured is done. Stopping again changes nothing. */
    ClockReading stop(CaseNumber number, String key, LocalDate on);

    Optional<ClockReading> find(CaseNumber number, String key);

    /** @throws IllegalStateException where the case has no such clock */
    default ClockReading get(CaseNumber number, String key) {
        return find(number, key)
                .orElseThrow(() -> new IllegalStateException("Case %s has no clock '%s'".formatted(number, key)));
    }

    /** All clocks of these cases, by case and in the order in which they were started; read at once. */
    List<ClockReading> of(Collection<CaseNumber> numbers);

    /** Looks at the clock now and appends to its log where the light has changed since it was last looked at. */
    ClockReading look(CaseNumber number, String key);
}
