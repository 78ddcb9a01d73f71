package org.lianxi.complaint.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a complaint went.
 *
 * @param supplementAskedOn the one day on which more was asked for
 * @param handler code of who handles it; empty until assigned
 * @param round 0 before it is assigned, 1, or 2 for the re-handling
 */
public record Course(
        Optional<LocalDate> supplementAskedOn, Optional<LocalDate> acceptedOn, Optional<String> handler, int round) {

    static Course begun() {
        return new Course(Optional.empty(), Optional.empty(), Optional.empty(), 0);
    }

    Course asked(LocalDate today) {
        return new Course(Optional.of(today), acceptedOn, handler, round);
    }

    Course accepted(LocalDate today) {
        return new Course(supplementAskedOn, Optional.of(today), handler, round);
    }

    Course assigned(String code, int nextRound) {
        return new Course(supplementAskedOn, acceptedOn, Optional.of(code), nextRound);
    }
}
