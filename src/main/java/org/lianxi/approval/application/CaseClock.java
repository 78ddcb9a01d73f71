package org.lianxi.approval.application;

import static org.lianxi.approval.application.ReadApprovals.CASE_CLOCK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.lianxi.approval.domain.ApprovalCase;
import org.lianxi.approval.domain.Limits;
import org.lianxi.approval.domain.Procedure;
import org.lianxi.approval.domain.Review;
import org.lianxi.calendar.CaseClocks;
import org.lianxi.calendar.ClockReading;
import org.lianxi.calendar.NewClock;
import org.lianxi.calendar.Pause;
import org.lianxi.calendar.Term;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.organization.Units;
import org.springframework.stereotype.Component;

/**
 * The clocks of one case: its own from the acceptance, and one for each department's review. The engine's timers follow
 * each change.
 */
@Component
public class CaseClock {

    private static final String ARTICLE_45 = "行政许可法第四十五条";

    private final CaseClocks clocks;
    private final DecisionTables tables;
    private final ApprovalInstances instances;
    private final Units units;
    private final Clock clock;

    CaseClock(CaseClocks clocks, DecisionTables tables, ApprovalInstances instances, Units units, Clock clock) {
        this.clocks = clocks;
        this.tables = tables;
        this.instances = instances;
        this.units = units;
        this.clock = clock;
    }

    /** The law counts from the acceptance; how long, depends on how many departments the decision table names. */
    ClockReading start(ApprovalCase accepted) {
        var application = accepted.application();
        var departments =
                tables.reviewers(application.projectType(), application.items()).size();
        var limits = tables.limits(Math.max(1, departments));
        return clocks.start(new NewClock(
                accepted.number(),
                CASE_CLOCK,
                "本案",
                accepted.acceptance().orElseThrow().deemed() ? "视为受理" : "受理",
                accepted.acceptance().orElseThrow().on(),
                Term.workingDays(limits.days()),
                limits.ground(),
                limits.yellowDays()));
    }

    /** Where people named departments that the table did not know, the case may turn out to be a joint one. */
    void fit(ApprovalCase approval, int departments) {
        var limits = tables.limits(departments);
        var missing = limits.days() - ofCase(approval.number()).term().days();
        if (missing > 0) {
            clocks.extend(approval.number(), CASE_CLOCK, missing, "确定为联合办理", limits.ground());
            instances.followClocks(approval.number());
        }
    }

    ClockReading startReview(Review review, Limits limits) {
        return clocks.start(new NewClock(
                review.caseNumber(),
                review.clock(),
                units.get(review.unit()).name() + "审查",
                "送达会签",
                review.askedAt().toLocalDate(),
                Term.workingDays(review.days()),
                "本系统约定",
                Math.min(limits.stepYellowDays(), review.days() - 1)));
    }

    /** The time of a special procedure counts neither for the case nor for the department (article 45). */
    ClockReading pause(Review review, Procedure procedure) {
        var pause = new Pause(procedure.pause(), procedure.kind().title(), ARTICLE_45, procedure.from());
        clocks.pause(review.caseNumber(), review.clock(), pause);
        var ofCase = clocks.pause(review.caseNumber(), CASE_CLOCK, pause);
        instances.followClocks(review.caseNumber());
        return ofCase;
    }

    ClockReading resume(Review review, Procedure procedure) {
        clocks.resume(review.caseNumber(), review.clock(), procedure.pause(), today());
        var ofCase = clocks.resume(review.caseNumber(), CASE_CLOCK, procedure.pause(), today());
        instances.followClocks(review.caseNumber());
        return ofCase;
    }

    ClockReading extend(CaseNumber number, int days, String ground) {
        var extended = clocks.extend(number, CASE_CLOCK, days, "批准延长", ground);
        instances.followClocks(number);
        return extended;
    }

    void stopReview(Review review) {
        clocks.find(review.caseNumber(), review.clock())
                .ifPresent(running -> clocks.stop(review.caseNumber(), review.clock(), today()));
    }

    void stopCase(CaseNumber number) {
        clocks.find(number, CASE_CLOCK).ifPresent(running -> clocks.stop(number, CASE_CLOCK, today()));
    }

    /** Appends to the log where the light has changed. */
    ClockReading look(CaseNumber number, String key) {
        return clocks.look(number, key);
    }

    public ClockReading ofCase(CaseNumber number) {
        return clocks.get(number, CASE_CLOCK);
    }

    public ClockReading ofReview(Review review) {
        return clocks.get(review.caseNumber(), review.clock());
    }

    public Optional<ClockReading> find(CaseNumber number, String key) {
        return clocks.find(number, key);
    }

    /** What holds for this case: by the number of departments that took part when they were determined. */
    Limits limits(ApprovalCase approval) {
        return tables.limits(Math.max(1, approval.units()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
