package org.lianxi.calendar.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianxi.calendar.ClockReading;
import org.lianxi.calendar.ClockReading.Segment;
import org.lianxi.calendar.ClockReading.State;
import org.lianxi.calendar.DueDay;
import org.lianxi.calendar.NewClock;
import org.lianxi.calendar.Term;

/**
 * A clock and all that happened to it. What it shows is computed from that and from the holidays of the moment, never
 * kept.
 *
 * @param set as it was started
 * @param stopped the day on which it was stopped
 * @param lights the log
 */
public record CaseClock(
        NewClock set,
        List<Standstill> pauses,
        List<Extension> extensions,
        Optional<LocalDate> stopped,
        List<ClockReading.LightChange> lights) {

    public CaseClock {
        pauses = pauses.stream()
                .sorted(Comparator.comparing(Standstill::from).thenComparing(Standstill::key))
                .toList();
        extensions = List.copyOf(extensions);
        lights = List.copyOf(lights);
    }

    public static CaseClock started(NewClock set) {
        return new CaseClock(set, List.of(), List.of(), Optional.empty(), List.of());
    }

    /** With one more line in its log. */
    public CaseClock with(ClockReading.LightChange change) {
        return new CaseClock(
                set,
                pauses,
                extensions,
                stopped,
                Stream.concat(lights.stream(), Stream.of(change)).toList());
    }

    public Term term() {
        return set.term().plus(extensions.stream().mapToInt(Extension::days).sum());
    }

    public State state() {
        if (stopped.isPresent()) {
            return State.STOPPED;
        }
        return pauses.stream().anyMatch(pause -> pause.to().isEmpty()) ? State.PAUSED : State.RUNNING;
    }

    public Optional<Standstill> pause(String key) {
        return pauses.stream().filter(pause -> pause.key().equals(key)).findFirst();
    }

    /** The last day, as it would be were an open pause to end today. */
    public DueDay due(LocalDate today, HolidayTable holidays) {
        return new Course(this, dayOfReading(today), holidays).due();
    }

    public ClockReading read(LocalDate today, HolidayTable holidays) {
        var course = new Course(this, dayOfReading(today), holidays);
        return new ClockReading(
                set.caseNumber(),
                set.key(),
                set.title(),
                set.start(),
                term(),
                state(),
                course.due(),
                course.remaining(),
                course.light(),
                course.yellowAt(),
                course.due().day().plusDays(1).atStartOfDay(),
                course.derivation(),
                segments(),
                lights);
    }

    /** A stopped clock shows what it showed on the day on which it stopped. */
    private LocalDate dayOfReading(LocalDate today) {
        return stopped.orElse(today);
    }

    private List<Segment> segments() {
        var segments = new ArrayList<Segment>();
        var runningFrom = Optional.of(set.start());
        for (var pause : pauses) {
            if (runningFrom.isPresent() && runningFrom.get().isBefore(pause.from())) {
                segments.add(running(runningFrom.get(), Optional.of(pause.from())));
            }
            segments.add(new Segment(false, pause.from(), pause.to().or(() -> stopped), pause.kind(), pause.ground()));
            runningFrom = later(runningFrom, pause.to());
        }
        runningFrom
                .filter(from -> stopped.map(from::isBefore).orElse(true) || segments.isEmpty())
                .ifPresent(from -> segments.add(running(from, stopped)));
        return segments;
    }

    private Segment running(LocalDate from, Optional<LocalDate> to) {
        return new Segment(true, from, to, "计时", set.ground());
    }

    /** Empty is never: that pause lasts. */
    private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.flatMap(first -> other.map(second -> first.isAfter(second) ? first : second));
    }
}
