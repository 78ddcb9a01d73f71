package org.lianxi.approval.application;

import java.util.List;
import org.lianxi.approval.domain.Coordination;
import org.lianxi.approval.domain.Opinion;
import org.lianxi.approval.domain.Review;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.organization.Actor;
import org.lianxi.organization.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The service centre brings the departments' opinions together (clause 5.2.5a). */
@Service
public class ConsolidateOpinions {

    private static final String STEP = "汇总会签意见";

    private final Approvals approvals;
    private final Reviews reviews;
    private final CaseEvents events;
    private final CaseFile caseFile;
    private final Units units;

    ConsolidateOpinions(Approvals approvals, Reviews reviews, CaseEvents events, CaseFile caseFile, Units units) {
        this.approvals = approvals;
        this.reviews = reviews;
        this.events = events;
        this.caseFile = caseFile;
        this.units = units;
    }

    /** The departments that object, and have not been brought to agree. */
    @Transactional(readOnly = true)
    public List<Review> objections(CaseNumber number) {
        return reviews.of(number).stream()
                .filter(review -> review.isCurrent()
                        && review.opinion().map(Opinion::objects).orElse(false))
                .toList();
    }

    /**
     * @throws Refusal {@code approval.objections-unsettled} while a department objects and nobody has brought them
     *     together
     */
    @Transactional
    public void forDecision(CaseNumber number, String summary, Actor actor) {
        approvals.get(number).whileExamining(STEP);
        var objections = objections(number);
        if (!objections.isEmpty() && !settledAfter(number, objections)) {
            throw new Refusal(
                    "approval.objections-unsettled",
                    "%s不同意，须先协调，不能直接报签决定。请选择“有异议，召开协调会议”。"
                            .formatted(units.names(
                                    objections.stream().map(Review::unit).toList())));
        }
        caseFile.record(number, STEP, "报签决定", summary, actor);
    }

    @Transactional
    public void forCoordination(CaseNumber number, String summary, Actor actor) {
        approvals.get(number).whileExamining(STEP);
        if (objections(number).isEmpty()) {
            throw new Refusal("approval.no-objections", "没有单位提出不同意见，无须协调。请选择“报签决定”。");
        }
        caseFile.record(number, STEP, "有异议，协调", summary, actor);
    }

    /** Whether the last coordination came after all of these objections and led to something. */
    private boolean settledAfter(CaseNumber number, List<Review> objections) {
        return events.lastCoordination(number)
                .filter(ConsolidateOpinions::ledToSomething)
                .filter(last -> objections.stream().allMatch(review -> review.endedAt()
                        .map(at -> !at.toLocalDate().isAfter(last.heldOn()))
                        .orElse(false)))
                .isPresent();
    }

    private static boolean ledToSomething(Coordination coordination) {
        return coordination.settled() || !coordination.conclusion().isEmpty();
    }
}
