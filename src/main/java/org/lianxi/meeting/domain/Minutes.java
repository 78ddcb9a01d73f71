package org.lianxi.meeting.domain;

import java.util.Optional;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.Sha256;

/**
 * 会议纪要 in one version. A change after approval needs a new approval: only what was approved can be issued.
 *
 * @param version from 1; a correction after issue is the next version
 * @param number empty until issued; a correction keeps it
 * @param correctionReason empty for version 1
 */
public record Minutes(
        CaseNumber meeting,
        int version,
        String body,
        String number,
        String correctionReason,
        Optional<Approval> approval) {

    /** Who approved which text (clause 3.2.2i). */
    public record Approval(String by, String hash) {}

    public static Minutes drafted(CaseNumber meeting, String body) {
        return new Minutes(meeting, 1, body, "", "", Optional.empty());
    }

    public Minutes edited(String text, String reason) {
        if (version > 1 && reason.isEmpty()) {
            throw new Refusal("meeting.correction-without-reason", "纪要已经印发，更正须填写“更正说明”。");
        }
        return new Minutes(meeting, version, text, number, reason, Optional.empty());
    }

    public Minutes approved(String by) {
        return new Minutes(meeting, version, body, number, correctionReason, Optional.of(new Approval(by, hash())));
    }

    /** @param givenNumber used for version 1 only */
    public Minutes issued(String givenNumber) {
        if (approval.isEmpty() || !approval.get().hash().equals(hash())) {
            throw new Refusal("meeting.minutes-not-approved", "纪要的文字在审定后有改动或尚未审定，不能编号印发，请重新送审。");
        }
        return new Minutes(meeting, version, body, number.isEmpty() ? givenNumber : number, correctionReason, approval);
    }

    /** The next version, to be edited and approved again. */
    public Minutes corrected(String reason) {
        return new Minutes(meeting, version + 1, body, number, reason, Optional.empty());
    }

    private String hash() {
        return Sha256.of(body);
    }
}
