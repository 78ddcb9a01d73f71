package org.lianxi.complaint.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;

/**
 * 情况说明: the unit concerned is asked for facts, by a question that leads nobody back to the citizen.
 *
 * @param number its own number, e.g. {@code 2026-SM-0001}; all that the unit ever sees beside the question
 * @param due last day for the answer
 */
public record Statement(
        CaseNumber number, CaseNumber complaint, UnitCode unit, LocalDateTime askedAt, LocalDate due, State state) {

    /** How far it is. */
    public enum State {
        ASKED("待说明"),
        GIVEN("已说明"),
        NOT_GIVEN("逾期未说明"),
        DROPPED("已不需要说明");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public boolean isOpen() {
        return state == State.ASKED;
    }

    public Statement now(State next) {
        return new Statement(number, complaint, unit, askedAt, due, next);
    }
}
