package org.lianxi.approval.application;

import java.util.List;
import org.lianxi.approval.domain.Review;
import org.lianxi.approval.domain.ReviewState;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The overdue ladder of a department's review (clause 5.4a): yellow, the unit's head is told; red, it is recorded at
 * the supervision bureau; then the case waits, or goes on without the department. Each step may run twice without harm.
 */
@Service
public class WatchReviews {

    private final Approvals approvals;
    private final Reviews reviews;
    private final RunReviews runReviews;
    private final CaseClock caseClock;
    private final ApprovalInstances instances;
    private final ApprovalNews news;
    private final CaseFile caseFile;
    private final Units units;

    WatchReviews(
            Approvals approvals,
            Reviews reviews,
            RunReviews runReviews,
            CaseClock caseClock,
            ApprovalInstances instances,
            ApprovalNews news,
            CaseFile caseFile,
            Units units) {
        this.approvals = approvals;
        this.reviews = reviews;
        this.runReviews = runReviews;
        this.caseClock = caseClock;
        this.instances = instances;
        this.news = news;
        this.caseFile = caseFile;
        this.units = units;
    }

    @Transactional
    public void warnHead(CaseNumber number, UnitCode unit) {
        var review = reviews.current(number, unit);
        if (!review.isOpen()) {
            return;
        }
        var reading = caseClock.look(number, review.clock());
        var sentence = "联合审批 %s：%s的会签期限为 %s，尚未提出意见，请督促办理。"
                .formatted(number, units.get(unit).name(), reading.due().words());
        news.toHead(unit, number, "review-yellow:" + review.clock(), sentence);
        news.toUnits(List.of(unit), number, "review-yellow-liaison:" + review.clock(), sentence);
        caseFile.record(number, "提醒单位负责人", sentence);
    }

    @Transactional
    public void recordOverdue(CaseNumber number, UnitCode unit) {
        var review = reviews.current(number, unit);
        if (!review.isOpen()) {
            return;
        }
        var reading = caseClock.look(number, review.clock());
        var sentence = "联合审批 %s：%s的会签期限 %s 已过，未提出意见，登记超期。"
                .formatted(number, units.get(unit).name(), reading.due().words());
        news.toSupervision(number, "review-red:" + review.clock(), sentence);
        news.toHead(unit, number, "review-red-head:" + review.clock(), sentence);
        news.toServiceCentre(number, "review-red-centre:" + review.clock(), sentence);
        caseFile.record(number, "登记超期并报监察局", sentence);
    }

    /** 超时默认: the department's silence is on record, and the case goes on. */
    @Transactional
    public void applyDefault(CaseNumber number, UnitCode unit) {
        approvals.lock(number);
        var review = reviews.current(number, unit);
        if (!review.isOpen()) {
            return;
        }
        runReviews.applyDefault(review, "按决策表规定");
        caseFile.record(number, "按超时默认登记", units.get(unit).name() + "逾期未提出意见，标记为超时默认，不视为同意。");
    }

    /** The department's process has come to its end; the last one lets the case go on. */
    @Transactional
    public void conclude(CaseNumber number, UnitCode unit) {
        approvals.lock(number);
        var all = reviews.of(number);
        if (all.stream().noneMatch(Review::isOpen)) {
            instances.reviewsCompleted(number);
            var answered = all.stream()
                    .filter(review -> review.isCurrent() && review.state() == ReviewState.ANSWERED)
                    .count();
            news.toServiceCentre(
                    number,
                    "reviews-completed:%d".formatted(all.size()),
                    "联合审批 %s 的会签已齐（%d 个单位提出意见），请汇总。".formatted(number, answered));
        }
    }
}
