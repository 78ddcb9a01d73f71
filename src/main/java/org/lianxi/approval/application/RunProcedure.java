package org.lianxi.approval.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.lianxi.approval.domain.Procedure;
import org.lianxi.approval.domain.ProcedureKind;
import org.lianxi.approval.domain.Review;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.Actor;
import org.lianxi.organization.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A department needs a hearing, an inspection or the like. That time is not counted, and the applicant is told so in
 * writing (行政许可法 article 45).
 */
@Service
public class RunProcedure {

    private static final String ARTICLE_45 = "《中华人民共和国行政许可法》第四十五条";

    private final Approvals approvals;
    private final Reviews reviews;
    private final CaseEvents events;
    private final CaseClock caseClock;
    private final ApprovalLetters letters;
    private final ApprovalNews news;
    private final CaseFile caseFile;
    private final Units units;
    private final Clock clock;

    RunProcedure(
            Approvals approvals,
            Reviews reviews,
            CaseEvents events,
            CaseClock caseClock,
            ApprovalLetters letters,
            ApprovalNews news,
            CaseFile caseFile,
            Units units,
            Clock clock) {
        this.approvals = approvals;
        this.reviews = reviews;
        this.events = events;
        this.caseClock = caseClock;
        this.letters = letters;
        this.news = news;
        this.caseFile = caseFile;
        this.units = units;
        this.clock = clock;
    }

    @Transactional
    public void begin(
            CaseNumber number, UnitCode unit, ProcedureKind kind, int expectedDays, String reason, Actor actor) {
        if (reason.isBlank()) {
            throw new Refusal(
                    "approval.procedure-reason-missing", "启动特别程序须写明理由，没有提交。请在意见栏写明为何需要%s。".formatted(kind.title()));
        }
        var approval = approvals.lock(number).whileExamining("启动特别程序");
        var review = reviews.current(number, unit);
        var before = events.procedures(number, unit, review.round());
        var procedure = new Procedure(
                unit,
                review.round(),
                before.size() + 1,
                kind,
                expectedDays,
                reason,
                LocalDate.now(clock),
                "",
                Optional.empty());
        reviews.save(review.beginProcedure());
        events.add(number, procedure);
        caseClock.pause(review, procedure);
        var name = units.get(unit).name();
        caseFile.record(number, "启动特别程序（%s）".formatted(name), kind.title(), reason, actor);
        letters.issue(
                approval,
                Letter.PROCEDURE,
                Map.of(
                        "reviewer", name,
                        "procedure", kind.title(),
                        "reason", reason,
                        "expectedDays", expectedDays,
                        "from", ApprovalLetters.date(procedure.from())),
                ARTICLE_45);
        news.toWindow(
                number,
                "procedure-begun:" + procedure.pause(),
                "联合审批 %s 启动特别程序（%s），审批期限暂停计算，请将告知书送达申请人。".formatted(number, kind.title()));
        news.toServiceCentre(
                number,
                "procedure-begun-centre:" + procedure.pause(),
                "联合审批 %s：%s启动%s，审批期限暂停计算。".formatted(number, name, kind.title()));
    }

    @Transactional
    public void end(CaseNumber number, UnitCode unit, String result, Actor actor) {
        approvals.lock(number).whileExamining("报告特别程序结果");
        var review = reviews.current(number, unit);
        var resumed = review.endProcedure();
        reviews.save(resumed);
        close(review, result);
        caseFile.record(number, "报告特别程序结果（%s）".formatted(units.get(unit).name()), "程序结束", result, actor);
    }

    /** Ends what is open of the review's procedures: the clocks go on, and the applicant is told in writing. */
    void close(Review review, String result) {
        var number = review.caseNumber();
        events.procedures(number, review.unit(), review.round()).stream()
                .filter(procedure -> procedure.to().isEmpty())
                .forEach(procedure -> {
                    events.save(number, procedure.end(result, LocalDate.now(clock)));
                    var reading = caseClock.resume(review, procedure);
                    letters.issue(
                            approvals.get(number),
                            Letter.RESUMPTION,
                            Map.of(
                                    "reviewer", units.get(review.unit()).name(),
                                    "procedure", procedure.kind().title(),
                                    "endedOn", ApprovalLetters.date(LocalDate.now(clock)),
                                    "due", reading.due().words()),
                            ARTICLE_45);
                    news.toWindow(
                            number,
                            "procedure-ended:" + procedure.pause(),
                            "联合审批 %s 的%s已结束，审批期限恢复计算，请将告知书送达申请人。"
                                    .formatted(number, procedure.kind().title()));
                });
    }
}
