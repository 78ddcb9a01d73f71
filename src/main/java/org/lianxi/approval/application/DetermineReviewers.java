package org.lianxi.approval.application;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.lianxi.approval.domain.ApprovalCase;
import org.lianxi.approval.domain.Review;
import org.lianxi.approval.domain.Reviewer;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.Actor;
import org.lianxi.organization.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which departments decide, under whose lead, and how long the law gives them (clause 5.2.5a). */
@Service
public class DetermineReviewers {

    private static final int LONGEST_REVIEW = 60;

    private final Approvals approvals;
    private final Reviews reviews;
    private final DecisionTables tables;
    private final CaseClock caseClock;
    private final ApprovalNews news;
    private final CaseFile caseFile;
    private final Units units;
    private final Clock clock;

    DetermineReviewers(
            Approvals approvals,
            Reviews reviews,
            DecisionTables tables,
            CaseClock caseClock,
            ApprovalNews news,
            CaseFile caseFile,
            Units units,
            Clock clock) {
        this.approvals = approvals;
        this.reviews = reviews;
        this.tables = tables;
        this.caseClock = caseClock;
        this.news = news;
        this.caseFile = caseFile;
        this.units = units;
        this.clock = clock;
    }

    /**
     * By the decision table. Doing it again changes nothing.
     *
     * @return the lead unit; empty where the table names no department
     */
    @Transactional
    public Optional<UnitCode> byTable(CaseNumber number) {
        var approval = approvals.lock(number).whileExamining("确定会签单位");
        if (approval.leadUnit().isPresent()) {
            return approval.leadUnit();
        }
        var named = tables.reviewers(
                approval.application().projectType(), approval.application().items());
        if (named.isEmpty()) {
            caseFile.record(number, "按决策表确定会签单位", "决策表没有为所申请的事项指定会签单位，转政务服务中心指定。");
            news.toServiceCentre(number, "reviewers-unknown", "案件 %s 的事项在决策表中没有对应的会签单位，请指定会签单位。".formatted(number));
            return Optional.empty();
        }
        var lead = settle(approval, named);
        caseFile.record(number, "按决策表确定会签单位", words(named));
        return Optional.of(lead);
    }

    /** By the service centre, where the table names nobody. */
    @Transactional
    public UnitCode byHand(CaseNumber number, List<Reviewer> named, String reason, Actor actor) {
        if (named.isEmpty()) {
            throw new Refusal("approval.no-reviewers", "没有指定任何会签单位，没有提交。请至少指定一个会签单位。");
        }
        var lead = settle(approvals.lock(number).whileExamining("指定会签单位"), named);
        caseFile.record(
                number, "指定会签单位", "%d 个单位".formatted(named.size()), "%s。理由：%s".formatted(words(named), reason), actor);
        return lead;
    }

    private UnitCode settle(ApprovalCase approval, List<Reviewer> named) {
        var seen = new HashSet<UnitCode>();
        named.forEach(reviewer -> {
            units.get(reviewer.unit());
            if (!seen.add(reviewer.unit())) {
                throw new Refusal(
                        "approval.reviewer-twice",
                        "%s被重复指定，没有提交。请删去重复的一行。"
                                .formatted(units.get(reviewer.unit()).name()));
            }
            limited(reviewer, units.get(reviewer.unit()).name());
        });
        var leads = named.stream().filter(Reviewer::lead).map(Reviewer::unit).toList();
        if (leads.size() != 1) {
            throw new Refusal("approval.one-lead-needed", "须有且只有一个牵头单位，并且在会签单位之中；现在有 %d 个。".formatted(leads.size()));
        }
        approvals.save(approval.leadBy(leads.get(0), named.size()));
        caseClock.fit(approval, named.size());
        var now = LocalDateTime.now(clock);
        named.forEach(reviewer -> reviews.add(
                Review.ask(approval.number(), reviewer.unit(), 1, reviewer.lead(), reviewer.days(), "", now)));
        return leads.get(0);
    }

    /** @param name of the department, for the sentence that refuses its limit */
    static void limited(Reviewer reviewer, String name) {
        if (reviewer.days() < 1 || reviewer.days() > LONGEST_REVIEW) {
            throw new Refusal(
                    "approval.review-days-out-of-range", "%s的办理时限须是 1 到 %d 个工作日。".formatted(name, LONGEST_REVIEW));
        }
    }

    private String words(List<Reviewer> named) {
        return String.join(
                "、",
                named.stream()
                        .map(reviewer -> "%s（%s%d 个工作日）"
                                .formatted(
                                        units.get(reviewer.unit()).name(),
                                        reviewer.lead() ? "牵头，" : "",
                                        reviewer.days()))
                        .toList());
    }
}
