package org.lianxi.approval.application;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.lianxi.approval.domain.Change;
import org.lianxi.approval.domain.Review;
import org.lianxi.approval.domain.ReviewState;
import org.lianxi.approval.domain.Reviewer;
import org.lianxi.calendar.Light;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.Actor;
import org.lianxi.organization.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The service centre follows the departments: reminds, adds, releases, asks again (clause 5.2.5a). */
@Service
public class RunReviews {

    private static final String STEP = "跟进部门会签";

    private final Approvals approvals;
    private final Reviews reviews;
    private final CaseEvents events;
    private final RunProcedure procedures;
    private final CaseClock caseClock;
    private final ApprovalInstances instances;
    private final ApprovalNews news;
    private final CaseFile caseFile;
    private final Units units;
    private final Clock clock;

    RunReviews(
            Approvals approvals,
            Reviews reviews,
            CaseEvents events,
            RunProcedure procedures,
            CaseClock caseClock,
            ApprovalInstances instances,
            ApprovalNews news,
            CaseFile caseFile,
            Units units,
            Clock clock) {
        this.approvals = approvals;
        this.reviews = reviews;
        this.events = events;
        this.procedures = procedures;
        this.caseClock = caseClock;
        this.instances = instances;
        this.news = news;
        this.caseFile = caseFile;
        this.units = units;
        this.clock = clock;
    }

    /**
     * Sends the case to one department; its limit counts from the day on which it was asked. Repeating changes nothing.
     */
    @Transactional
    public void request(CaseNumber number, UnitCode unit) {
        var review = reviews.current(number, unit);
        if (!review.isOpen() || caseClock.find(number, review.clock()).isPresent()) {
            return;
        }
        var limits = caseClock.limits(approvals.get(number));
        var reading = caseClock.startReview(review, limits);
        var due = reading.due();
        instances.reviewRequested(review, reading, limits.decideWithoutOverdue());
        caseFile.record(
                number, "送部门会签", "%s，第 %d 轮，时限至 %s。".formatted(units.get(unit).name(), review.round(), due.words()));
        news.toUnits(
                List.of(unit),
                number,
                "review-asked:%s:%d".formatted(unit, review.round()),
                "联合审批 %s 送贵单位会签，请于 %s 前提出意见。".formatted(number, due.words()));
    }

    /** Reminds everybody who has not answered; at most once a day. */
    @Transactional
    public void remind(CaseNumber number, Actor actor) {
        var open = open(number);
        if (open.isEmpty()) {
            throw new Refusal("approval.nobody-to-remind", "没有尚未答复的单位，无须催办。");
        }
        caseFile.record(number, STEP, "催办", names(open), actor);
        open.forEach(review -> news.toUnits(
                List.of(review.unit()),
                number,
                "reminded:%s:%s"
                        .formatted(review.unit(), LocalDateTime.now(clock).toLocalDate()),
                "政务服务中心催办：联合审批 %s 尚待贵单位提出意见。".formatted(number)));
    }

    /** 增加会签单位. The departments still have to be sent the case by {@link #request}. */
    @Transactional
    public void add(CaseNumber number, List<Reviewer> added, String reason, Actor actor) {
        approvals.lock(number).whileExamining("增加会签单位");
        required(reason, "增加会签单位");
        if (added.isEmpty()) {
            throw new Refusal("approval.no-reviewers", "没有选择要增加的单位，没有提交。请至少选择一个单位。");
        }
        var present = reviews.of(number);
        var now = LocalDateTime.now(clock);
        for (var reviewer : added) {
            var name = units.get(reviewer.unit()).name();
            DetermineReviewers.limited(reviewer, name);
            var earlier = present.stream()
                    .filter(review -> review.unit().equals(reviewer.unit()))
                    .toList();
            if (earlier.stream().anyMatch(review -> review.isCurrent() && review.state() != ReviewState.RELEASED)) {
                throw new Refusal(
                        "approval.reviewer-present", "%s已参加本案会签，不能重复增加。如需重新征求意见，请选择“申请有实质变更”。".formatted(name));
            }
            supersede(earlier);
            reviews.add(Review.ask(number, reviewer.unit(), earlier.size() + 1, false, reviewer.days(), reason, now));
            caseFile.record(number, STEP, "增加会签单位", "%s（%d 个工作日）：%s".formatted(name, reviewer.days(), reason), actor);
        }
    }

    /** 解除. The lead stays: its head signs the decision. */
    @Transactional
    public void release(CaseNumber number, List<UnitCode> released, String reason, Actor actor) {
        approvals.lock(number).whileExamining("解除会签单位");
        required(reason, "解除会签单位");
        if (released.isEmpty()) {
            throw new Refusal("approval.nobody-to-release", "没有选择要解除的单位，没有提交。请选择尚未答复的单位。");
        }
        for (var unit : released) {
            var review = reviews.current(number, unit);
            var name = units.get(unit).name();
            if (review.lead()) {
                throw new Refusal("approval.lead-not-released", "%s是牵头单位，负责签发决定，不能解除。".formatted(name));
            }
            var ended = review.release(reason, LocalDateTime.now(clock));
            procedures.close(review, "单位已解除会签，特别程序终止");
            reviews.save(ended);
            caseClock.stopReview(review);
            caseFile.record(number, STEP, "解除会签单位", "%s：%s".formatted(name, reason), actor);
            news.toUnits(
                    List.of(unit),
                    number,
                    "released:%s:%d".formatted(unit, review.round()),
                    "联合审批 %s 已解除贵单位的会签，理由见案件页面。".formatted(number));
        }
    }

    /** Tells the released department's process; the use case has written everything already. */
    @Transactional
    public void tellReleased(CaseNumber number, UnitCode unit) {
        instances.reviewReleased(reviews.current(number, unit));
    }

    /**
     * The application has changed in substance: these departments are asked again, and what they said before stays
     * visible as superseded. They still have to be sent the case by {@link #request}.
     */
    @Transactional
    public void reconsult(CaseNumber number, List<UnitCode> again, String change, Actor actor) {
        approvals.lock(number).whileExamining("重新征求意见");
        if (change.isBlank()) {
            throw new Refusal("approval.change-missing", "没有写明申请有何实质变更，没有提交。请写明变更内容。");
        }
        if (again.isEmpty()) {
            throw new Refusal("approval.nobody-to-ask", "没有选择要重新征求意见的单位，没有提交。请至少选择一个单位。");
        }
        var now = LocalDateTime.now(clock);
        var asked = new ArrayList<Review>();
        for (var unit : again) {
            var review = reviews.current(number, unit);
            if (review.isOpen()) {
                throw new Refusal(
                        "approval.review-still-open",
                        "%s尚未答复，无须重新征求；请把变更内容告知该单位。没有提交。"
                                .formatted(units.get(unit).name()));
            }
            reviews.save(review.supersede());
            asked.add(Review.ask(number, unit, review.round() + 1, review.lead(), review.days(), change, now));
        }
        asked.forEach(reviews::add);
        events.add(number, new Change(events.changes(number).size() + 1, change, names(asked), actor.signature(), now));
        caseFile.record(number, "申请实质变更", "重新征求：" + names(asked), change, actor);
    }

    /**
     * The consequence 超时默认, by hand: whoever is overdue is counted as silent, and the case goes on without them.
     *
     * @return the units that are released from the waiting
     * @throws Refusal {@code approval.not-all-overdue} where somebody still has time
     */
    @Transactional
    public List<UnitCode> closeEarly(CaseNumber number, Actor actor) {
        approvals.lock(number).whileExamining("提前汇总");
        var open = open(number);
        if (open.isEmpty()) {
            throw new Refusal("approval.nobody-open", "没有尚未答复的单位，无须提前汇总。");
        }
        for (var review : open) {
            var reading = caseClock.find(number, review.clock());
            if (reading.isEmpty() || reading.get().light() != Light.RED) {
                throw new Refusal(
                        "approval.not-all-overdue",
                        "%s的审查期限尚未届满，不能按超时默认汇总。请等待或催办。"
                                .formatted(units.get(review.unit()).name()));
            }
        }
        open.forEach(review -> applyDefault(review, "政务服务中心决定按超时默认汇总"));
        caseFile.record(number, STEP, "按超时默认汇总", names(open), actor);
        return open.stream().map(Review::unit).toList();
    }

    void applyDefault(Review review, String why) {
        procedures.close(review, "按超时默认，特别程序终止");
        reviews.save(review.applyDefault(LocalDateTime.now(clock)));
        caseClock.stopReview(review);
        news.toHead(
                review.unit(),
                review.caseNumber(),
                "defaulted:%s:%d".formatted(review.unit(), review.round()),
                "联合审批 %s：贵单位逾期未提出意见，已标记为超时默认（%s）。".formatted(review.caseNumber(), why));
    }

    private void supersede(List<Review> earlier) {
        earlier.stream().filter(Review::isCurrent).forEach(review -> reviews.save(review.supersede()));
    }

    private List<Review> open(CaseNumber number) {
        return reviews.of(number).stream().filter(Review::isOpen).toList();
    }

    private String names(List<Review> of) {
        return units.names(of.stream().map(Review::unit).toList());
    }

    private static void required(String reason, String step) {
        if (reason.isBlank()) {
            throw new Refusal("approval.reason-missing", "%s须写明理由，没有提交。请填写理由。".formatted(step));
        }
    }
}
