package org.lianxi.approval.application;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lianxi.approval.domain.Applicant;
import org.lianxi.approval.domain.ApplicantKind;
import org.lianxi.approval.domain.Application;
import org.lianxi.approval.domain.ApprovalCase;
import org.lianxi.approval.domain.Review;
import org.lianxi.approval.domain.Source;
import org.lianxi.calendar.ClockReading;
import org.lianxi.calendar.DueDay;
import org.lianxi.calendar.Light;
import org.lianxi.calendar.Term;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;

/** Cases and reviews with clocks that show what a test of the board needs. */
public final class Lines {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 9, 0);

    private Lines() {}

    /** A case under examination, for whose clock so many working days are left. */
    public static ApprovalLine open(int running, String project, ClockReading clock, ReviewLine... reviews) {
        return new ApprovalLine(
                received(running, project).accept(NOW.toLocalDate()), Optional.of(clock), Arrays.asList(reviews));
    }

    /** A case that is not accepted yet. */
    public static ApprovalLine received(int running) {
        return new ApprovalLine(received(running, "未受理项目"), Optional.empty(), List.of());
    }

    public static ReviewLine review(int running, String unit, ClockReading clock) {
        return new ReviewLine(
                Review.ask(number(running), new UnitCode(unit), 1, false, 10, "", NOW),
                "单位" + unit,
                Optional.of(clock));
    }

    public static ReviewLine released(int running, String unit, ClockReading clock) {
        var asked = review(running, unit, clock);
        return new ReviewLine(asked.review().release("不涉及", NOW), asked.unitName(), asked.clock());
    }

    public static ClockReading running(Light light, int remaining) {
        return clock(ClockReading.State.RUNNING, light, remaining);
    }

    public static ClockReading paused(Light light, int remaining) {
        return clock(ClockReading.State.PAUSED, light, remaining);
    }

    public static Board board(List<ApprovalLine> open, Board.Choice choice) {
        return Board.of(open, unit -> true, choice);
    }

    private static ClockReading clock(ClockReading.State state, Light light, int remaining) {
        var due = NOW.toLocalDate().plusDays(remaining);
        return new ClockReading(
                number(1),
                "case",
                "本案",
                LocalDate.of(2026, 11, 2),
                Term.workingDays(20),
                state,
                new DueDay(due, false),
                remaining,
                light,
                NOW,
                NOW,
                "受理 2026-11-02 + 20 个工作日",
                List.of(),
                List.of());
    }

    private static CaseNumber number(int running) {
        return CaseNumber.of(2026, "LS", running);
    }

    private static ApprovalCase received(int running, String project) {
        return ApprovalCase.receive(
                number(running),
                new Application(
                        new Applicant(
                                ApplicantKind.LEGAL_ENTITY,
                                "某某公司",
                                "91450300MA50000012",
                                "联系人",
                                "0773-0000000",
                                "某路 1 号"),
                        project,
                        "工业投资项目",
                        List.of("企业投资项目核准"),
                        "",
                        List.of()),
                Source.WINDOW,
                NOW,
                "window-clerk");
    }
}
