package org.lianxi.approval.application;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.lianxi.approval.domain.ApprovalCase;
import org.lianxi.approval.domain.Extension;
import org.lianxi.calendar.Light;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.organization.Actor;
import org.lianxi.organization.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 延长审批期限, once for a case (行政许可法 article 42): a joint approval by 15 working days, which the head of the government
 * approves; an approval of one department by 10, which the department's head approves. The applicant is told the
 * reason.
 */
@Service
public class ExtendPeriod {

    private static final String STEP = "审批延长期限";

    /** The executive deputy mayor (常务副市长) leads the conference, clause 2.1. */
    private static final String GOVERNMENT = "leader";

    private final Approvals approvals;
    private final CaseEvents events;
    private final CaseClock caseClock;
    private final ApprovalInstances instances;
    private final ApprovalLetters letters;
    private final ApprovalNews news;
    private final CaseFile caseFile;
    private final People people;
    private final Clock clock;

    ExtendPeriod(
            Approvals approvals,
            CaseEvents events,
            CaseClock caseClock,
            ApprovalInstances instances,
            ApprovalLetters letters,
            ApprovalNews news,
            CaseFile caseFile,
            People people,
            Clock clock) {
        this.approvals = approvals;
        this.events = events;
        this.caseClock = caseClock;
        this.instances = instances;
        this.letters = letters;
        this.news = news;
        this.caseFile = caseFile;
        this.people = people;
        this.clock = clock;
    }

    @Transactional
    public void request(CaseNumber number, String reason, Actor actor) {
        var approval = approvals.lock(number).whileExamining("申请延长审批期限");
        if (reason.isBlank()) {
            throw new Refusal("approval.extension-reason-missing", "没有写明延长理由，没有提交。理由将书面告知申请人，请填写。");
        }
        var before = events.extensions(number);
        if (before.stream().anyMatch(Extension::isPending)) {
            throw new Refusal("approval.extension-pending", "案件 %s 的延长申请正在审批，不能重复申请。".formatted(number));
        }
        if (before.stream().anyMatch(Extension::isGranted)) {
            throw new Refusal("approval.extended-already", "案件 %s 已延长过一次，依据行政许可法第四十二条不得再次延长。".formatted(number));
        }
        inTime(approval);
        var limits = caseClock.limits(approval);
        var approver = limits.byGovernment()
                ? GOVERNMENT
                : approval.leadUnit()
                        .map(unit -> unit + "-head")
                        .orElseThrow(() -> new Refusal("approval.no-lead-yet", "牵头单位尚未确定，暂不能申请延长。请先指定会签单位。"));
        events.add(
                number,
                new Extension(
                        before.size() + 1,
                        limits.extensionDays(),
                        approver,
                        reason,
                        actor.signature(),
                        now(),
                        Optional.empty()));
        caseFile.record(number, "申请延长期限", "延长 %d 个工作日".formatted(limits.extensionDays()), reason, actor);
        instances.extensionRequested(number, approver);
        news.toGroup(
                approver,
                number,
                "extension-requested:%d".formatted(before.size() + 1),
                "联合审批 %s 申请延长审批期限 %d 个工作日，请审批。".formatted(number, limits.extensionDays()));
    }

    /**
     * @throws Refusal {@code approval.wrong-approver} where the person holds another post than the law asks for, and
     *     stands in for nobody who does
     */
    @Transactional
    public boolean decide(CaseNumber number, boolean granted, String opinion, Actor actor) {
        var approval = approvals.lock(number);
        var pending = pending(number);
        if (!people.groupsOf(actor.person(), "joint-approval-extension").contains(pending.approver())) {
            throw new Refusal(
                    "approval.wrong-approver",
                    pending.approver().equals(GOVERNMENT)
                            ? "联合审批延长期限须经本级人民政府负责人批准（行政许可法第四十二条第二款），您的岗位不能审批。"
                            : "延长期限须经牵头单位负责人批准（行政许可法第四十二条第一款），您的岗位不能审批。");
        }
        if (granted) {
            inTime(approval.whileExamining(STEP));
        } else if (opinion.isBlank()) {
            throw new Refusal("approval.extension-refusal-reason-missing", "不同意延长须写明理由，没有提交。请填写理由。");
        }
        events.save(number, pending.rule(new Extension.Ruling(granted, opinion, actor.signature(), now())));
        caseFile.record(number, STEP, granted ? "同意延长" : "不同意延长", opinion, actor);
        if (granted) {
            var ground = "行政许可法第四十二条" + (pending.approver().equals(GOVERNMENT) ? "第二款" : "第一款");
            var due = caseClock.extend(number, pending.days(), ground).due();
            letters.issue(
                    approval,
                    Letter.EXTENSION,
                    Map.of("days", pending.days(), "reason", pending.reason(), "due", due.words()),
                    "《中华人民共和国" + ground.replace("行政许可法", "行政许可法》"));
            news.toWindow(number, "extended", "联合审批 %s 的审批期限已延长至 %s，请将告知书送达申请人。".formatted(number, due.words()));
        }
        news.toServiceCentre(
                number,
                "extension-ruled:%d".formatted(pending.number()),
                "联合审批 %s 的延长申请：%s。".formatted(number, granted ? "已同意" : "未同意"));
        return granted;
    }

    public Extension pending(CaseNumber number) {
        return events.extensions(number).stream()
                .filter(Extension::isPending)
                .findFirst()
                .orElseThrow(() -> new Refusal("approval.no-extension-pending", "案件 %s 没有待审批的延长申请。".formatted(number)));
    }

    private void inTime(ApprovalCase approval) {
        if (caseClock.ofCase(approval.number()).light() == Light.RED) {
            throw new Refusal(
                    "approval.extension-too-late", "案件 %s 的审批期限已过，期满后不能再延长。请尽快作出决定。".formatted(approval.number()));
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
