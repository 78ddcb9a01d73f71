package org.lianxi.complaint.application;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.lianxi.calendar.Light;
import org.lianxi.calendar.Term;
import org.lianxi.complaint.domain.Complaint;
import org.lianxi.complaint.domain.Extension;
import org.lianxi.complaint.domain.TextKind;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.organization.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One longer period in each round, approved with a reason that the citizen is told (信访工作条例 article 34). */
@Service
public class ExtendHandling {

    private static final String STEP = "审批延长办理期限";

    private final Complaints complaints;
    private final ComplaintEvents events;
    private final Texts texts;
    private final Policies policies;
    private final ComplaintClock complaintClock;
    private final ComplaintNews news;
    private final CaseFile caseFile;
    private final Clock clock;

    ExtendHandling(
            Complaints complaints,
            ComplaintEvents events,
            Texts texts,
            Policies policies,
            ComplaintClock complaintClock,
            ComplaintNews news,
            CaseFile caseFile,
            Clock clock) {
        this.complaints = complaints;
        this.events = events;
        this.texts = texts;
        this.policies = policies;
        this.complaintClock = complaintClock;
        this.news = news;
        this.caseFile = caseFile;
        this.clock = clock;
    }

    @Transactional
    public void request(CaseNumber number, String reason, Actor actor) {
        var complaint = complaints.lock(number).whileHandled("申请延长办理期限");
        var days = policies.of(complaint).extensionDays();
        var round = complaint.course().round();
        if (days == 0) {
            throw new Refusal("complaint.no-extension", "按投诉办理政策，此类事项的办理期限不能延长，没有提交。请在期限内答复。");
        }
        var before = of(complaint);
        if (before.filter(Extension::isPending).isPresent()) {
            throw new Refusal("complaint.extension-pending", "案件 %s 的延长申请正在审批，不能重复申请。".formatted(number));
        }
        if (before.isPresent()) {
            throw new Refusal("complaint.extended-already", "案件 %s 已申请过一次延长，不能再次申请。请在期限内答复。".formatted(number));
        }
        inTime(complaint);
        events.add(
                number, new Extension(round, days, actor.signature(), LocalDateTime.now(clock), Optional.empty(), ""));
        texts.write(number, TextKind.EXTENSION, round, reason);
        caseFile.record(number, "申请延长办理期限", "延长 " + words(complaint, days), "", actor);
    }

    @Transactional
    public void decide(CaseNumber number, boolean granted, String opinion, Actor actor) {
        var complaint = complaints.lock(number).whileHandled(STEP);
        var pending = pending(complaint);
        if (granted) {
            inTime(complaint);
        } else if (opinion.isBlank()) {
            throw new Refusal("complaint.extension-refusal-reason-missing", "不同意延长须写明理由，没有提交。请填写理由。");
        }
        events.save(number, pending.rule(granted, actor.signature()));
        caseFile.record(number, STEP, granted ? "同意延长" : "不同意延长", "", actor);
        if (!opinion.isBlank()) {
            texts.write(number, TextKind.RETURNED, pending.round(), "%s：%s".formatted(actor.signature(), opinion));
        }
        var due = granted
                ? complaintClock.extend(complaint, pending.days()).due()
                : complaintClock.now(complaint).orElseThrow().due();
        news.toGroup(
                complaint.handler().group(),
                complaint,
                "extension-ruled:%d".formatted(pending.round()),
                "投诉 %s 的延长申请：%s。办理期限 %s。".formatted(number, granted ? "已同意" : "未同意", due.words()));
    }

    /** @throws Refusal {@code complaint.no-extension-pending} where none waits */
    public Extension pending(Complaint complaint) {
        return of(complaint)
                .filter(Extension::isPending)
                .orElseThrow(() -> new Refusal(
                        "complaint.no-extension-pending", "案件 %s 没有待审批的延长申请。".formatted(complaint.number())));
    }

    /** How much longer, as people read it: 5 个工作日, 30 日. */
    public String words(Complaint complaint, int days) {
        return new Term(days, policies.of(complaint).handling().counting()).words();
    }

    private Optional<Extension> of(Complaint complaint) {
        return events.extensions(complaint.number()).stream()
                .filter(extension -> extension.round() == complaint.course().round())
                .findFirst();
    }

    private void inTime(Complaint complaint) {
        if (complaintClock.now(complaint).orElseThrow().light() == Light.RED) {
            throw new Refusal(
                    "complaint.extension-too-late", "案件 %s 的办理期限已过，期满后不能再延长。请尽快答复。".formatted(complaint.number()));
        }
    }
}
