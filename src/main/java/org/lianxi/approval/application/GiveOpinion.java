package org.lianxi.approval.application;

import java.time.Clock;
import java.time.LocalDateTime;
import org.lianxi.approval.domain.Opinion;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.Actor;
import org.lianxi.organization.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A department says what it thinks of the application, once in each round. */
@Service
public class GiveOpinion {

    private final Approvals approvals;
    private final Reviews reviews;
    private final CaseClock caseClock;
    private final CaseFile caseFile;
    private final Units units;
    private final Clock clock;

    GiveOpinion(
            Approvals approvals, Reviews reviews, CaseClock caseClock, CaseFile caseFile, Units units, Clock clock) {
        this.approvals = approvals;
        this.reviews = reviews;
        this.caseClock = caseClock;
        this.caseFile = caseFile;
        this.units = units;
        this.clock = clock;
    }

    @Transactional
    public void of(UnitCode unit, CaseNumber number, Opinion opinion, Actor actor) {
        approvals.get(number).whileExamining("提出会签意见");
        if (!actor.unit().equals(unit)) {
            throw new Refusal(
                    "approval.not-your-unit",
                    "会签意见须由%s提出，您不能代为提出。该单位无联络员在任的，请先在“组织”页面办理岗位交接，或者由政务服务中心解除该单位。"
                            .formatted(units.get(unit).name()));
        }
        var review = reviews.current(number, unit);
        reviews.save(review.answer(opinion, actor.person(), actor.signature(), LocalDateTime.now(clock)));
        caseClock.stopReview(review);
        caseFile.record(
                number,
                "提出会签意见（%s）".formatted(units.get(unit).name()),
                opinion.kind().title(),
                opinion.details(),
                actor);
    }
}
