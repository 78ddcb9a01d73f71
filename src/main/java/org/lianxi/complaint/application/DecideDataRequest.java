package org.lianxi.complaint.application;

import java.time.Clock;
import java.time.LocalDateTime;
import org.lianxi.complaint.domain.DataRequest.Wish;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A citizen's request about their personal data is granted, or refused with a reason (个人信息保护法 articles 45 to 50). */
@Service
public class DecideDataRequest {

    private final Complaints complaints;
    private final ComplaintEvents events;
    private final EraseComplaint eraseComplaint;
    private final DraftReply draftReply;
    private final ComplaintAccess access;
    private final Clock clock;

    DecideDataRequest(
            Complaints complaints,
            ComplaintEvents events,
            EraseComplaint eraseComplaint,
            DraftReply draftReply,
            ComplaintAccess access,
            Clock clock) {
        this.complaints = complaints;
        this.events = events;
        this.eraseComplaint = eraseComplaint;
        this.draftReply = draftReply;
        this.access = access;
        this.clock = clock;
    }

    /**
     * A granted deletion removes the data at once, which needs the case to have ended.
     *
     * @param reply what the citizen is told, without their data
     */
    @Transactional
    public void by(String person, CaseNumber number, long id, boolean granted, String reply) {
        var complaint = complaints
                .find(number)
                .filter(found -> access.worksOn(person, found))
                .orElseThrow(() -> new Refusal("complaint.unknown", "没有投诉 %s，请核对案号后再试。".formatted(number)));
        var request = events.dataRequests(number).stream()
                .filter(each -> each.id() == id && each.isOpen())
                .findFirst()
                .orElseThrow(() -> new Refusal("complaint.no-data-request", "这项个人信息请求已经处理，没有重复登记。请刷新页面查看。"));
        if (reply.isBlank()) {
            throw new Refusal("complaint.data-reply-missing", "没有写明告知投诉人的内容，没有提交。请填写处理结果；不同意的，写明理由。");
        }
        Submission.within(reply, "告知投诉人的内容", Submission.LONGEST_WISH);
        draftReply.withoutIdentity(number, reply);
        if (granted && request.wish() == Wish.DELETE && !complaint.state().isOver()) {
            throw new Refusal("complaint.not-over", "案件 %s 还没有办结，办理所需的个人信息不能删除。请先办结，或者说明理由不同意删除。".formatted(number));
        }
        events.decide(id, granted, reply, LocalDateTime.now(clock));
        if (granted && request.wish() == Wish.DELETE) {
            eraseComplaint.of(number);
        }
    }
}
