package org.lianxi.approval.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.lianxi.approval.domain.ApprovalCase;
import org.lianxi.approval.domain.Decision;
import org.lianxi.approval.domain.Delivery;
import org.lianxi.approval.domain.Verdict;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.organization.Actor;
import org.lianxi.organization.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decision: signed by the head of the lead unit (行政许可法 article 38), delivered within ten working days (article 44),
 * its result published (article 40, clause 5.2.5b).
 */
@Service
public class DecideApplication {

    private final Approvals approvals;
    private final CaseClock caseClock;
    private final ApprovalInstances instances;
    private final ApprovalLetters letters;
    private final ApprovalArchive archive;
    private final ApprovalNews news;
    private final CaseFile caseFile;
    private final Units units;
    private final Clock clock;

    DecideApplication(
            Approvals approvals,
            CaseClock caseClock,
            ApprovalInstances instances,
            ApprovalLetters letters,
            ApprovalArchive archive,
            ApprovalNews news,
            CaseFile caseFile,
            Units units,
            Clock clock) {
        this.approvals = approvals;
        this.caseClock = caseClock;
        this.instances = instances;
        this.letters = letters;
        this.archive = archive;
        this.news = news;
        this.caseFile = caseFile;
        this.units = units;
        this.clock = clock;
    }

    @Transactional
    public ApprovalCase sign(
            CaseNumber number, Verdict verdict, String text, String conditions, String ground, Actor actor) {
        var decision = new Decision(verdict, text, conditions, ground, LocalDate.now(clock), actor.signature());
        var decided = approvals.lock(number).decide(decision);
        approvals.save(decided);
        caseClock.stopCase(number);
        caseFile.record(
                number, "签发审批决定", verdict.title(), conditions.isBlank() ? text : text + "\n条件：" + conditions, actor);
        letters.issue(
                decided,
                verdict.grants() ? Letter.GRANT : Letter.DENIAL,
                Map.of(
                        "leadUnit",
                        units.get(decided.leadUnit().orElseThrow()).name(),
                        "verdict",
                        verdict.title(),
                        "text",
                        text,
                        "conditions",
                        conditions,
                        "denied",
                        !verdict.grants()),
                ground.isBlank() ? "《中华人民共和国行政许可法》第三十八条第一款" : ground);
        instances.caseClosed(number);
        news.toWindow(
                number,
                "decided",
                "联合审批 %s 已作出决定，请在 %d 个工作日内送达申请人。"
                        .formatted(number, caseClock.limits(decided).deliveryDays()));
        return decided;
    }

    @Transactional
    public void deliver(CaseNumber number, Delivery delivery, Actor actor) {
        if (delivery.on().isAfter(LocalDate.now(clock))) {
            throw new Refusal("approval.delivered-in-future", "送达日期 %s 还没有到，没有登记。请在送达之后登记。".formatted(delivery.on()));
        }
        approvals.save(approvals.lock(number).deliver(delivery));
        caseFile.record(
                number,
                "送达审批决定",
                delivery.method().title(),
                "%s，收件人：%s".formatted(delivery.on(), delivery.receiver()),
                actor);
    }

    /** Publishes the result and closes the case. Doing it again changes nothing. */
    @Transactional
    public void publish(CaseNumber number) {
        var approval = approvals.lock(number);
        if (approval.state().isOver()) {
            return;
        }
        var closed = approval.close();
        approvals.save(closed);
        approvals.publish(number, LocalDateTime.now(clock));
        caseFile.record(number, "公布办理结果并归档", "办理结果已在“办理结果公布”页面公布，案卷归档。");
        archive.close(approvals.get(number));
    }

    /** How many working days there are for delivering the decision. */
    @Transactional(readOnly = true)
    public int deliveryDays(CaseNumber number) {
        return caseClock.limits(approvals.get(number)).deliveryDays();
    }
}
