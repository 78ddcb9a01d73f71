package org.lianxi.modeling.domain;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * What became of the running cases when they were moved for trial, or in earnest.
 *
 * @param moved how many go on in the new version
 * @param stays those that cannot be moved, and why
 * @param deadlines those that would be, or were, other days than before
 * @param lookBack what the change would have meant for finished cases; none when running cases are moved
 */
public record Rehearsal(int moved, List<Staying> stays, List<Deadline> deadlines, LookBack lookBack) {

    /**
     * @param caseNumber empty where the reader must not learn it
     * @param reason in words
     */
    public record Staying(String caseNumber, String step, String reason) {}

    /** A timer of a case whose day has changed. */
    public record Deadline(String caseNumber, String step, LocalDateTime before, LocalDateTime after) {}

    public Rehearsal {
        stays = List.copyOf(stays);
        deadlines = List.copyOf(deadlines);
    }

    public static Rehearsal none() {
        return ofRunning(0, List.of(), List.of());
    }

    public static Rehearsal ofRunning(int moved, List<Staying> stays, List<Deadline> deadlines) {
        return new Rehearsal(moved, stays, deadlines, LookBack.none());
    }

    public Rehearsal and(Rehearsal other) {
        return new Rehearsal(
                moved + other.moved,
                together(stays, other.stays),
                together(deadlines, other.deadlines),
                lookBack.and(other.lookBack));
    }

    public Rehearsal lookingBack(LookBack finished) {
        return new Rehearsal(moved, stays, deadlines, lookBack.and(finished));
    }

    private static <T> List<T> together(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
