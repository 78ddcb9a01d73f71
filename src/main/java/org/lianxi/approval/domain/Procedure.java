package org.lianxi.approval.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.lianxi.kernel.UnitCode;

/**
 * A special procedure of one department.
 *
 * @param number which of the department's, from 1
 * @param expectedDays working days that it is expected to take, as the applicant is told
 * @param reason why it is needed
 * @param result empty until it is over
 */
public record Procedure(
        UnitCode unit,
        int round,
        int number,
        ProcedureKind kind,
        int expectedDays,
        String reason,
        LocalDate from,
        String result,
        Optional<LocalDate> to) {

    /** The key of the pause that it causes. */
    public String pause() {
        return "%s:%d:%d".formatted(unit, round, number);
    }

    public Procedure end(String found, LocalDate on) {
        return new Procedure(unit, round, number, kind, expectedDays, reason, from, found, Optional.of(on));
    }
}
