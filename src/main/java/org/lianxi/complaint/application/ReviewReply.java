package org.lianxi.complaint.application;

import org.lianxi.complaint.domain.TextKind;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.organization.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Nobody answers a citizen alone: the reply is reviewed, and by legal affairs where the policy says so. */
@Service
public class ReviewReply {

    private final Complaints complaints;
    private final Texts texts;
    private final ComplaintNews news;
    private final CaseFile caseFile;

    ReviewReply(Complaints complaints, Texts texts, ComplaintNews news, CaseFile caseFile) {
        this.complaints = complaints;
        this.texts = texts;
        this.news = news;
        this.caseFile = caseFile;
    }

    /**
     * @param step the step as the model names it
     * @throws Refusal {@code complaint.return-reason-missing} where a returned reply has no reason
     */
    @Transactional
    public void decide(CaseNumber number, String step, boolean agreed, String opinion, Actor actor) {
        var complaint = complaints.lock(number).whileHandled(step);
        if (!agreed && opinion.isBlank()) {
            throw new Refusal("complaint.return-reason-missing", "退回答复须写明理由，没有提交。请填写退回的理由和需要修改之处。");
        }
        var round = complaint.course().round();
        caseFile.record(number, step, agreed ? "同意" : "退回修改", "", actor);
        if (agreed) {
            return;
        }
        texts.write(number, TextKind.RETURNED, round, "%s：%s".formatted(actor.signature(), opinion));
        news.toGroup(
                complaint.handler().group(),
                complaint,
                "returned:%d:%d".formatted(round, complaint.version()),
                "投诉 %s 的答复被退回修改，请到待办列表查看理由。".formatted(number));
        // Its version counts the returns, so that each one is told.
        complaints.save(complaint);
    }
}
