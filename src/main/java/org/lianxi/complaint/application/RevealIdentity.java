package org.lianxi.complaint.application;

import org.lianxi.complaint.domain.Complaint;
import org.lianxi.complaint.domain.Identity;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.organization.Actors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who complains is seen by those who work on the case, for a ground, and each look is logged (个人信息保护法 article 51). */
@Service
public class RevealIdentity {

    private final Complaints complaints;
    private final Identities identities;
    private final ComplaintAccess access;
    private final Actors actors;

    RevealIdentity(Complaints complaints, Identities identities, ComplaintAccess access, Actors actors) {
        this.complaints = complaints;
        this.identities = identities;
        this.access = access;
        this.actors = actors;
    }

    /** @throws Refusal {@code complaint.unknown} where there is no such case for the person */
    @Transactional
    public Identity to(String person, CaseNumber number, String ground) {
        var complaint = readable(person, number);
        if (!access.worksOn(person, complaint)) {
            throw new Refusal("complaint.may-not-reveal", "投诉人身份只对审查和办理本案的人员开放，您没有参与本案，不能查看。");
        }
        Submission.within(ground, "事由", Submission.LONGEST_WISH);
        return identities.reveal(number, person, actors.of(person).signature(), ground);
    }

    /** What a citizen has asked to be corrected; by whoever may see it. */
    @Transactional
    public void correct(String person, CaseNumber number, Identity right, String ground) {
        to(person, number, ground);
        identities.correct(number, right);
    }

    private Complaint readable(String person, CaseNumber number) {
        return complaints
                .find(number)
                .filter(found -> access.mayRead(person, found))
                .orElseThrow(() -> new Refusal("complaint.unknown", "没有投诉 %s，请核对案号后再试。".formatted(number)));
    }
}
