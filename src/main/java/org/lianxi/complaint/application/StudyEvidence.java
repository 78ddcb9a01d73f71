package org.lianxi.complaint.application;

import java.util.List;
import org.lianxi.complaint.domain.Evidence;
import org.lianxi.complaint.domain.TextKind;
import org.lianxi.complaint.domain.Trigger;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.organization.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Evidence of clause 5.4b for the supervision bureau: drafts, out of which a person makes something, or not. */
@Service
public class StudyEvidence {

    private final Complaints complaints;
    private final ComplaintEvents events;
    private final Texts texts;
    private final ComplaintAccess access;
    private final Units units;

    StudyEvidence(Complaints complaints, ComplaintEvents events, Texts texts, ComplaintAccess access, Units units) {
        this.complaints = complaints;
        this.events = events;
        this.texts = texts;
        this.access = access;
        this.units = units;
    }

    /** @param facts as the handler wrote them down */
    public record Line(Evidence evidence, String unit, String facts) {}

    /** What the person may study, the newest first; empty for all who are not of the bureau. */
    @Transactional(readOnly = true)
    public List<Line> by(String person) {
        if (!access.isSupervision(person)) {
            return List.of();
        }
        return events.evidence().stream()
                .filter(evidence -> complaints
                        .find(evidence.complaint())
                        .filter(complaint -> access.mayRead(person, complaint))
                        .isPresent())
                .map(evidence -> new Line(
                        evidence,
                        units.get(evidence.unit()).name(),
                        texts.read(evidence.complaint(), TextKind.EVIDENCE, 2)
                                .or(() -> texts.read(evidence.complaint(), TextKind.EVIDENCE, 1))
                                .orElse("")))
                .toList();
    }

    /** Whether the list is for them. */
    public boolean isFor(String person) {
        return access.isSupervision(person);
    }

    /** @throws Refusal {@code complaint.unknown} where the person may not know of it */
    @Transactional
    public void decide(String person, CaseNumber number, Trigger trigger, boolean taken) {
        var found = by(person).stream()
                .map(Line::evidence)
                .filter(evidence -> evidence.complaint().equals(number) && evidence.trigger() == trigger)
                .findFirst()
                .orElseThrow(() -> new Refusal("complaint.unknown", "没有投诉 %s，请核对案号后再试。".formatted(number)));
        if (found.state() != Evidence.State.DRAFT) {
            throw new Refusal(
                    "complaint.evidence-decided",
                    "这条线索已经处理（%s），没有重复登记。请刷新页面查看。".formatted(found.state().title()));
        }
        events.save(new Evidence(
                found.complaint(),
                found.trigger(),
                found.unit(),
                found.at(),
                taken ? Evidence.State.TAKEN : Evidence.State.DISMISSED));
    }
}
