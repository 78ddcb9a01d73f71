package org.lianxi.approval.domain;

import java.time.LocalDateTime;
import java.util.Optional;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.UnitCode;

/**
 * One department's part in a case. After a substantial change of the application the department is asked again: a new
 * round, and the earlier one stays visible as superseded.
 *
 * @param round from 1
 * @param lead 牵头: its head signs the decision
 * @param days the department's limit, in working days
 * @param reason why it was added or released; empty where neither happened
 * @param superseded whether a later round has taken its place
 * @param post signature of whoever gave the opinion; empty until then
 * @param endedAt when it was answered, released or defaulted
 */
public record Review(
        CaseNumber caseNumber,
        UnitCode unit,
        int round,
        boolean lead,
        int days,
        String reason,
        ReviewState state,
        boolean superseded,
        Optional<Opinion> opinion,
        String person,
        String post,
        LocalDateTime askedAt,
        Optional<LocalDateTime> endedAt) {

    public static Review ask(
            CaseNumber number, UnitCode unit, int round, boolean lead, int days, String reason, LocalDateTime now) {
        return new Review(
                number,
                unit,
                round,
                lead,
                days,
                reason,
                ReviewState.OPEN,
                false,
                Optional.empty(),
                "",
                "",
                now,
                Optional.empty());
    }

    /** The key of its clock. */
    public String clock() {
        return "review:%s:%d".formatted(unit, round);
    }

    public boolean isCurrent() {
        return !superseded;
    }

    public boolean isOpen() {
        return isCurrent() && state.isOpen();
    }

    public Review answer(Opinion given, String givenBy, String signature, LocalDateTime now) {
        require(ReviewState.OPEN);
        return new Review(
                caseNumber,
                unit,
                round,
                lead,
                days,
                reason,
                ReviewState.ANSWERED,
                superseded,
                Optional.of(given),
                givenBy,
                signature,
                askedAt,
                Optional.of(now));
    }

    public Review beginProcedure() {
        require(ReviewState.OPEN);
        return in(ReviewState.IN_PROCEDURE, reason, Optional.empty());
    }

    public Review endProcedure() {
        require(ReviewState.IN_PROCEDURE);
        return in(ReviewState.OPEN, reason, Optional.empty());
    }

    public Review release(String why, LocalDateTime now) {
        requireOpen();
        return in(ReviewState.RELEASED, why, Optional.of(now));
    }

    public Review applyDefault(LocalDateTime now) {
        requireOpen();
        return in(ReviewState.DEFAULTED, reason, Optional.of(now));
    }

    public Review stop(LocalDateTime now) {
        return state.isOpen() ? in(ReviewState.STOPPED, reason, Optional.of(now)) : this;
    }

    public Review supersede() {
        return new Review(
                caseNumber, unit, round, lead, days, reason, state, true, opinion, person, post, askedAt, endedAt);
    }

    private Review in(ReviewState next, String why, Optional<LocalDateTime> ended) {
        return new Review(
                caseNumber, unit, round, lead, days, why, next, superseded, opinion, person, post, askedAt, ended);
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw notOpen();
        }
    }

    private void require(ReviewState needed) {
        if (superseded || state != needed) {
            throw notOpen();
        }
    }

    private Refusal notOpen() {
        return new Refusal(
                "approval.review-not-open",
                "案件 %s 中本单位的会签目前为“%s”，不能提交。请刷新待办列表查看最新情况。".formatted(caseNumber, superseded ? "已重新征求" : state.title()));
    }
}
