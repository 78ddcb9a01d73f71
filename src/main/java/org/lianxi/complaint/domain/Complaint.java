package org.lianxi.complaint.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.UnitCode;

/**
 * One complaint on its way to a reply. What the citizen and the officers wrote is not here: it is kept encrypted.
 *
 * @param version for concurrent changes
 */
public record Complaint(
        CaseNumber number, Origin origin, ComplaintState state, Course course, Outcome outcome, int version) {

    public static Complaint register(CaseNumber number, Origin origin) {
        return new Complaint(number, origin, ComplaintState.EXAMINING, Course.begun(), Outcome.open(), 0);
    }

    /** Everything that is missing is asked for at once, and only once. */
    public Complaint askSupplement(LocalDate today) {
        require(ComplaintState.EXAMINING, "要求补充");
        if (course.supplementAskedOn().isPresent()) {
            throw new Refusal(
                    "complaint.supplement-asked-already",
                    "案件 %s 已于 %s 要求补充过一次，不能再次要求。请根据现有情况作出审查结论。"
                            .formatted(number, course.supplementAskedOn().get()));
        }
        return with(ComplaintState.SUPPLEMENTING, course.asked(today));
    }

    public Complaint supplement() {
        require(ComplaintState.SUPPLEMENTING, "补充");
        return with(ComplaintState.EXAMINING, course);
    }

    /** The wrong unit was named; the case begins anew with the right one. */
    public Complaint correctUnit(UnitCode right) {
        require(ComplaintState.EXAMINING, "更正被投诉单位");
        if (right.equals(about()) || right.equals(Recusal.UNKNOWN)) {
            throw new Refusal("complaint.same-unit", "没有选择另一单位，被投诉单位未更正。请选择正确的单位，或者作出其他审查结论。");
        }
        return new Complaint(number, origin.about(right), state, course, outcome, version);
    }

    /** @param retentionYears how long the policy keeps it after its end */
    public Complaint accept(LocalDate today, int retentionYears) {
        require(ComplaintState.EXAMINING, "受理");
        if (about().equals(Recusal.UNKNOWN)) {
            throw new Refusal("complaint.unit-unknown", "被投诉单位还没有查明，不能受理。请先选择“更正被投诉单位”，由应当审查的单位作出结论。");
        }
        return with(ComplaintState.HANDLING, course.accepted(today)).with(outcome.keptFor(retentionYears));
    }

    public Complaint link(CaseNumber pending, LocalDateTime now) {
        require(ComplaintState.EXAMINING, "并入同一事项");
        return end(ComplaintState.LINKED, outcome.linked(pending), now);
    }

    /** 不属本机构职责; the citizen is told where to turn. */
    public Complaint notOurs(LocalDateTime now) {
        require(ComplaintState.EXAMINING, "作出审查结论");
        return end(ComplaintState.NOT_OURS, outcome, now);
    }

    public Complaint refuse(LocalDateTime now) {
        require(ComplaintState.EXAMINING, "作出审查结论");
        return end(ComplaintState.REFUSED, outcome, now);
    }

    public Complaint notSupplied(LocalDateTime now) {
        require(ComplaintState.SUPPLEMENTING, "登记逾期未补充");
        return end(ComplaintState.NOT_SUPPLIED, outcome, now);
    }

    /** Gives it to the first unit or, after a re-handling was asked for, to another. */
    public Complaint assign(String handler) {
        whileHandled("确定办理单位");
        return with(state, course.assigned(handler, state == ComplaintState.HANDLING ? 1 : 2));
    }

    public Complaint found(Finding finding) {
        whileHandled("提交答复");
        return with(outcome.found(finding));
    }

    /** The first reply may be rated; the second is final. */
    public Complaint reply(LocalDateTime now) {
        whileHandled("送达答复");
        return course.round() == 1
                ? with(ComplaintState.REPLIED, course).with(outcome.replied(now))
                : end(ComplaintState.FINAL, outcome.replied(now), now);
    }

    /** Whoever is satisfied ends the case; whoever is not may still ask for re-handling. */
    public Complaint rate(Grade grade, LocalDateTime now) {
        require(ComplaintState.REPLIED, "评价");
        return grade.isPoor() ? with(outcome.graded(grade)) : end(ComplaintState.SATISFIED, outcome.graded(grade), now);
    }

    /** Once, and only by somebody who has said that they are not satisfied. */
    public Complaint rehandle() {
        require(ComplaintState.REPLIED, "要求再次办理");
        if (!outcome.grade().map(Grade::isPoor).orElse(false)) {
            throw new Refusal("complaint.not-dissatisfied", "只有评价为“不满意”或“非常不满意”时才能要求再次办理，没有提交。请先作出评价。");
        }
        return with(ComplaintState.REHANDLING, course);
    }

    /** The period for rating has ended; silence is not satisfaction. */
    public Complaint closeRating(LocalDateTime now) {
        require(ComplaintState.REPLIED, "登记评价结果");
        return end(outcome.grade().isPresent() ? ComplaintState.DISSATISFIED : ComplaintState.UNRATED, outcome, now);
    }

    public Complaint withdraw(LocalDateTime now) {
        if (state.isOver()) {
            throw notNow("撤回");
        }
        return end(ComplaintState.WITHDRAWN, outcome, now);
    }

    /** @param step what somebody is about to do, for the sentence that refuses it at another time */
    public Complaint whileHandled(String step) {
        if (!state.isBeingHandled()) {
            throw notNow(step);
        }
        return this;
    }

    /** Who handles it, and who decides beside them. */
    public Handler handler() {
        return Recusal.of(course.handler().orElseThrow(() -> notNow("办理")), about());
    }

    /** The group whose turn it is. */
    public String worker() {
        return course.handler().isEmpty()
                ? Recusal.examiners(about())
                : handler().group();
    }

    public UnitCode about() {
        return origin.about();
    }

    private Complaint end(ComplaintState end, Outcome with, LocalDateTime now) {
        return new Complaint(number, origin, end, course, with.closed(now), version);
    }

    private Complaint with(ComplaintState next, Course changed) {
        return new Complaint(number, origin, next, changed, outcome, version);
    }

    private Complaint with(Outcome changed) {
        return new Complaint(number, origin, state, course, changed, version);
    }

    private void require(ComplaintState needed, String step) {
        if (state != needed) {
            throw notNow(step);
        }
    }

    private Refusal notNow(String step) {
        return new Refusal(
                "complaint.not-at-this-step", "案件 %s 目前是“%s”，不能%s。请刷新页面查看最新情况。".formatted(number, state.title(), step));
    }
}
