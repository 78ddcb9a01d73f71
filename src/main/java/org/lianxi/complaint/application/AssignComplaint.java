package org.lianxi.complaint.application;

import java.util.List;
import org.lianxi.calendar.ClockReading;
import org.lianxi.complaint.domain.Complaint;
import org.lianxi.complaint.domain.ComplaintState;
import org.lianxi.complaint.domain.Handler;
import org.lianxi.complaint.domain.Recusal;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.organization.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who handles a complaint: by the policy, but never the unit concerned; the second time another than the first. */
@Service
public class AssignComplaint {

    private final Complaints complaints;
    private final Policies policies;
    private final ComplaintClock complaintClock;
    private final ComplaintNews news;
    private final CaseFile caseFile;
    private final Units units;

    AssignComplaint(
            Complaints complaints,
            Policies policies,
            ComplaintClock complaintClock,
            ComplaintNews news,
            CaseFile caseFile,
            Units units) {
        this.complaints = complaints;
        this.policies = policies;
        this.complaintClock = complaintClock;
        this.news = news;
        this.caseFile = caseFile;
        this.units = units;
    }

    /**
     * @param handler the groups that work on it
     * @param legalReview whether legal affairs review the reply
     * @param clock by when
     */
    public record Assignment(Handler handler, boolean legalReview, ClockReading clock) {}

    /** Doing it again changes nothing. */
    @Transactional
    public Assignment first(CaseNumber number) {
        var complaint = complaints.lock(number);
        if (complaint.course().round() == 1) {
            return assignment(complaint);
        }
        return give(
                complaint,
                Recusal.handler(complaint.about(), policies.of(complaint).unit()));
    }

    /** To another unit, because the citizen is not satisfied. Doing it again changes nothing. */
    @Transactional
    public Assignment other(CaseNumber number) {
        var complaint = complaints.lock(number);
        if (complaint.course().round() == 2) {
            return assignment(complaint);
        }
        return give(
                complaint, Recusal.other(complaint.about(), complaint.handler().code()));
    }

    private Assignment give(Complaint complaint, Handler handler) {
        var assigned = complaint.assign(handler.code());
        complaints.save(assigned);
        var reading = complaintClock.startHandling(assigned);
        var name = nameOf(handler);
        caseFile.record(
                complaint.number(),
                assigned.state() == ComplaintState.HANDLING ? "确定办理单位" : "改派其他单位",
                "由%s办理，期限 %s。".formatted(name, reading.due().words()));
        news.toGroup(
                handler.group(),
                assigned,
                "assigned:" + assigned.course().round(),
                "投诉 %s 由%s办理，期限 %s，请到待办列表办理。"
                        .formatted(complaint.number(), name, reading.due().words()));
        return assignment(complaints.get(complaint.number()));
    }

    private Assignment assignment(Complaint complaint) {
        var handler = complaint.handler();
        // Where legal affairs already review for the leader, or drafted the reply themselves, once is enough.
        var review = policies.of(complaint).legalReview()
                && !List.of(handler.reviewer(), handler.group()).contains(handler.legality());
        return new Assignment(handler, review, complaintClock.now(complaint).orElseThrow());
    }

    /** The unit's name, or the leader's title. */
    public String nameOf(Handler handler) {
        return handler.isLeader() ? "联席会议组长" : units.get(handler.code()).name();
    }
}
