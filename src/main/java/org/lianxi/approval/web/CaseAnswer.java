package org.lianxi.approval.web;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lianxi.approval.application.ApprovalView;
import org.lianxi.calendar.ClockReading;

/**
 * How a case stands, for the acceptance system.
 *
 * @param state for machines, e.g. {@code examining}
 * @param stateTitle the same for people, e.g. 部门审查
 * @param acceptedOn null before 受理
 * @param deadline null before 受理, as the rest of the clock is
 * @param decision null before it is signed
 * @param endReason why it ended without a decision; empty otherwise
 */
record CaseAnswer(
        String caseNumber,
        String state,
        String stateTitle,
        @Nullable LocalDate acceptedOn,
        @Nullable Deadline deadline,
        @Nullable Decided decision,
        String endReason) {

    /**
     * @param provisional whether the holidays of a year that the term reaches into are not announced yet
     * @param paused whether days are not being counted now
     * @param remaining days of the term that are left, negative by the days overdue
     */
    record Deadline(LocalDate day, boolean provisional, boolean paused, int remaining, String light) {

        static Deadline of(ClockReading clock) {
            return new Deadline(
                    clock.due().day(),
                    clock.due().provisional(),
                    clock.state() == ClockReading.State.PAUSED,
                    clock.remaining(),
                    word(clock.light()));
        }
    }

    record Decided(String verdict, LocalDate on, String text, String conditions, String ground) {}

    static CaseAnswer of(ApprovalView view) {
        var approval = view.approval();
        return new CaseAnswer(
                approval.number().value(),
                word(approval.state()),
                approval.state().title(),
                approval.acceptance().map(accepted -> accepted.on()).orElse(null),
                view.clock().map(Deadline::of).orElse(null),
                approval.decision()
                        .map(decision -> new Decided(
                                decision.verdict().value(),
                                decision.on(),
                                decision.text(),
                                decision.conditions(),
                                decision.ground()))
                        .orElse(null),
                approval.endReason());
    }

    /** not-supplied for NOT_SUPPLIED. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
