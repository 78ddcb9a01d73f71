package org.lianxi.complaint.application;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.lianxi.complaint.CommonMatter;
import org.lianxi.complaint.domain.Complaint;
import org.lianxi.complaint.domain.Evidence;
import org.lianxi.complaint.domain.Finding;
import org.lianxi.complaint.domain.TextKind;
import org.lianxi.complaint.domain.Trigger;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.organization.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The handler has found out the facts and proposes a reply (信访工作条例 article 32). */
@Service
public class DraftReply {

    private static final String STEP = "查清事实并提出答复";

    private final Complaints complaints;
    private final Identities identities;
    private final Texts texts;
    private final ComplaintEvents events;
    private final ApplicationEventPublisher publisher;
    private final CaseFile caseFile;
    private final Clock clock;

    DraftReply(
            Complaints complaints,
            Identities identities,
            Texts texts,
            ComplaintEvents events,
            ApplicationEventPublisher publisher,
            CaseFile caseFile,
            Clock clock) {
        this.complaints = complaints;
        this.identities = identities;
        this.texts = texts;
        this.events = events;
        this.publisher = publisher;
        this.caseFile = caseFile;
        this.clock = clock;
    }

    /**
     * @param trigger what the finding says of clause 5.4b, with the facts in words
     * @param common what the conference should talk about
     */
    public record Draft(Finding finding, String reply, Optional<Proof> trigger, Optional<Common> common) {}

    /** Facts for the supervision bureau. */
    public record Proof(Trigger trigger, String facts) {}

    /** A topic for the conference, without a word that leads back to the citizen. */
    public record Common(String title, String text) {}

    @Transactional
    public void by(CaseNumber number, Draft draft, Actor actor) {
        var complaint = complaints.lock(number);
        if (draft.trigger().isPresent() && !draft.finding().isFault()) {
            throw new Refusal("complaint.trigger-without-fault", "核查结论不是“属实”或“部分属实”，不能作为通报批评的线索，没有提交。请核对核查结论。");
        }
        complaints.save(complaint.found(draft.finding()));
        texts.write(number, TextKind.REPLY, complaint.course().round(), draft.reply());
        caseFile.record(number, STEP, draft.finding().title(), "", actor);
        draft.trigger().ifPresent(proof -> collect(complaint, proof));
        draft.common().ifPresent(common -> propose(complaint, common, actor));
    }

    /** A draft for the bureau; nothing follows from it by itself. */
    private void collect(Complaint complaint, Proof proof) {
        events.add(new Evidence(
                complaint.number(),
                proof.trigger(),
                complaint.about(),
                LocalDateTime.now(clock),
                Evidence.State.DRAFT));
        texts.write(complaint.number(), TextKind.EVIDENCE, complaint.course().round(), proof.facts());
        caseFile.record(complaint.number(), "收集通报批评线索", "已转市监察局研究。");
    }

    private void propose(Complaint complaint, Common common, Actor actor) {
        if (texts.read(complaint.number(), TextKind.COMMON, 1).isPresent()) {
            return;
        }
        withoutIdentity(complaint.number(), common.title() + "\n" + common.text());
        texts.write(complaint.number(), TextKind.COMMON, 1, common.title());
        publisher.publishEvent(new CommonMatter(
                complaint.number(),
                actor.person(),
                common.title(),
                common.text(),
                "请联席会议研究此类问题并提出统一要求。",
                complaint.about()));
        caseFile.record(complaint.number(), "提请联席会议研究", "已提出议题。");
    }

    /**
     * @throws Refusal {@code complaint.names-the-citizen} where the text holds the citizen's name or telephone number
     */
    void withoutIdentity(CaseNumber number, String text) {
        if (identities.appearIn(number, text)) {
            throw new Refusal("complaint.names-the-citizen", "内容中出现了投诉人的姓名、电话或地址，没有提交。请删去能认出投诉人的内容后再提交。");
        }
    }
}
