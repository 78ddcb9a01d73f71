package org.lianxi.approval.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.UnitCode;

/**
 * One application on its way to one decision.
 *
 * @param receivedOn the day from which the five working days of article 32 count; after a supplement the day on which
 *     it came
 * @param registeredBy user id of whoever registered it
 * @param leadUnit the unit whose head signs the decision; empty until the units are determined
 * @param units how many departments took part when they were determined; it sets the legal limit, and later additions
 *     do not change it
 * @param endReason why it ended without a decision; empty otherwise
 * @param version for concurrent changes
 */
public record ApprovalCase(
        CaseNumber number,
        Application application,
        Source source,
        LocalDateTime registeredAt,
        String registeredBy,
        LocalDate receivedOn,
        CaseState state,
        Optional<Supplement> supplement,
        Optional<Acceptance> acceptance,
        Optional<UnitCode> leadUnit,
        int units,
        Optional<Decision> decision,
        Optional<Delivery> delivery,
        String endReason,
        int version) {

    private static final int LONGEST_REASON = 2000;

    public static ApprovalCase receive(
            CaseNumber number, Application application, Source source, LocalDateTime now, String registeredBy) {
        return new ApprovalCase(
                number,
                application,
                source,
                now,
                registeredBy,
                now.toLocalDate(),
                CaseState.CHECKING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                "",
                0);
    }

    /** 受理. */
    public ApprovalCase accept(LocalDate today) {
        require(CaseState.CHECKING, "受理");
        return accepted(new Acceptance(today, false));
    }

    /** 视为受理, from the day of receipt: nobody was told in time what is missing. */
    public ApprovalCase deemAccepted() {
        require(CaseState.CHECKING, "登记视为受理");
        return accepted(new Acceptance(receivedOn, true));
    }

    /** All that is missing is asked for at once, and only once. */
    public ApprovalCase askSupplement(List<String> missing, LocalDate today) {
        require(CaseState.CHECKING, "告知补正");
        if (supplement.isPresent()) {
            throw new Refusal(
                    "approval.supplement-asked-already",
                    "案件 %s 已于 %s 一次性告知补正，依据行政许可法第三十二条第一款第四项不得再次要求补正。请作出受理或不予受理的决定。"
                            .formatted(number, supplement.get().askedOn()));
        }
        if (missing.isEmpty()) {
            throw new Refusal("approval.nothing-missing-named", "没有写明需要补正的材料，告知书未发出。请逐行列出全部需要补正的材料。");
        }
        var next = new Copy(this);
        next.state = CaseState.SUPPLEMENTING;
        next.supplement = Optional.of(new Supplement(missing, today, "", Optional.empty()));
        return next.done();
    }

    /** The five working days begin anew with the day on which the supplement came. */
    public ApprovalCase receiveSupplement(String received, LocalDate today) {
        require(CaseState.SUPPLEMENTING, "接收补正材料");
        var asked = supplement.orElseThrow();
        var next = new Copy(this);
        next.state = CaseState.CHECKING;
        next.receivedOn = today;
        next.supplement = Optional.of(new Supplement(asked.missing(), asked.askedOn(), received, Optional.of(today)));
        return next.done();
    }

    public ApprovalCase notSupplied(String reason) {
        require(CaseState.SUPPLEMENTING, "登记未补正");
        return ended(CaseState.NOT_SUPPLIED, reason);
    }

    public ApprovalCase refuse(String reason) {
        require(CaseState.CHECKING, "不予受理");
        return ended(CaseState.REFUSED, reason);
    }

    /** @param count how many departments take part */
    public ApprovalCase leadBy(UnitCode unit, int count) {
        require(CaseState.EXAMINING, "确定牵头单位");
        var next = new Copy(this);
        next.leadUnit = Optional.of(unit);
        next.units = count;
        return next.done();
    }

    public ApprovalCase decide(Decision signed) {
        require(CaseState.EXAMINING, "签发决定");
        var next = new Copy(this);
        next.state = CaseState.DECIDED;
        next.decision = Optional.of(signed);
        return next.done();
    }

    public ApprovalCase deliver(Delivery delivered) {
        require(CaseState.DECIDED, "送达决定");
        var decided = decision.orElseThrow().on();
        if (delivered.on().isBefore(decided)) {
            throw new Refusal(
                    "approval.delivered-before-decided",
                    "送达日期 %s 早于决定日期 %s，没有登记。请核对送达日期。".formatted(delivered.on(), decided));
        }
        var next = new Copy(this);
        next.delivery = Optional.of(delivered);
        return next.done();
    }

    /** The end of a case with a decision that has been delivered. */
    public ApprovalCase close() {
        require(CaseState.DECIDED, "归档");
        return ended(decision.orElseThrow().verdict().grants() ? CaseState.GRANTED : CaseState.DENIED, "");
    }

    /** The applicant may withdraw at any time until the decision is delivered. */
    public ApprovalCase withdraw(String reason) {
        if (state.isOver()) {
            throw new Refusal("approval.over", "案件 %s 已办结（%s），不能再撤回。".formatted(number, state.title()));
        }
        if (reason.isBlank()) {
            throw new Refusal("approval.withdrawal-reason-missing", "没有写明撤回理由，撤回未登记。请填写申请人撤回的理由。");
        }
        var length = reason.codePointCount(0, reason.length());
        if (length > LONGEST_REASON) {
            throw new Refusal(
                    "approval.withdrawal-reason-too-long",
                    "撤回理由最多 %d 个字，现在有 %d 个字，撤回未登记。请精简后再提交。".formatted(LONGEST_REASON, length));
        }
        return ended(CaseState.WITHDRAWN, reason);
    }

    /** @param step what somebody is about to do, for the sentence that refuses it at another time */
    public ApprovalCase whileExamining(String step) {
        require(CaseState.EXAMINING, step);
        return this;
    }

    private ApprovalCase accepted(Acceptance accepted) {
        var next = new Copy(this);
        next.state = CaseState.EXAMINING;
        next.acceptance = Optional.of(accepted);
        return next.done();
    }

    private ApprovalCase ended(CaseState end, String reason) {
        var next = new Copy(this);
        next.state = end;
        next.endReason = reason;
        return next.done();
    }

    private void require(CaseState needed, String step) {
        if (state != needed) {
            throw new Refusal(
                    "approval.not-at-this-step",
                    "案件 %s 目前处于“%s”，不能%s。请刷新页面查看最新情况。".formatted(number, state.title(), step));
        }
    }

    /** The case with one or two things changed, before it is a case again. */
    private static final class Copy {

        private final ApprovalCase from;
        private LocalDate receivedOn;
        private CaseState state;
        private Optional<Supplement> supplement;
        private Optional<Acceptance> acceptance;
        private Optional<UnitCode> leadUnit;
        private int units;
        private Optional<Decision> decision;
        private Optional<Delivery> delivery;
        private String endReason;

        Copy(ApprovalCase from) {
            this.from = from;
            this.receivedOn = from.receivedOn;
            this.state = from.state;
            this.supplement = from.supplement;
            this.acceptance = from.acceptance;
            this.leadUnit = from.leadUnit;
            this.units = from.units;
            this.decision = from.decision;
            this.delivery = from.delivery;
            this.endReason = from.endReason;
        }

        ApprovalCase done() {
            return new ApprovalCase(
                    from.number,
                    from.application,
                    from.source,
                    from.registeredAt,
                    from.registeredBy,
                    receivedOn,
                    state,
                    supplement,
                    acceptance,
                    leadUnit,
                    units,
                    decision,
                    delivery,
                    endReason,
                    from.version);
        }
    }
}
