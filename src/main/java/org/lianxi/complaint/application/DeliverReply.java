package org.lianxi.complaint.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.lianxi.calendar.WorkingDays;
import org.lianxi.complaint.domain.Complaint;
import org.lianxi.complaint.domain.ComplaintState;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reply reaches the citizen, who may rate it for some time; closing is not solving. */
@Service
public class DeliverReply {

    private final Complaints complaints;
    private final Policies policies;
    private final ComplaintClock complaintClock;
    private final AskUnit askUnit;
    private final ComplaintArchive archive;
    private final WorkingDays workingDays;
    private final CaseFile caseFile;
    private final Clock clock;

    DeliverReply(
            Complaints complaints,
            Policies policies,
            ComplaintClock complaintClock,
            AskUnit askUnit,
            ComplaintArchive archive,
            WorkingDays workingDays,
            CaseFile caseFile,
            Clock clock) {
        this.complaints = complaints;
        this.policies = policies;
        this.complaintClock = complaintClock;
        this.askUnit = askUnit;
        this.archive = archive;
        this.workingDays = workingDays;
        this.caseFile = caseFile;
        this.clock = clock;
    }

    /**
     * Shows the reply on the citizen's page. Doing it again changes nothing.
     *
     * @return until when they may rate it
     */
    @Transactional
    public LocalDateTime of(CaseNumber number) {
        var complaint = complaints.lock(number);
        if (!complaint.state().isBeingHandled()) {
            return ratingEnds(complaint);
        }
        complaintClock.stop(complaint);
        askUnit.drop(number);
        var replied = complaint.reply(LocalDateTime.now(clock));
        complaints.save(replied);
        caseFile.record(number, replied.state() == ComplaintState.FINAL ? "送达最终答复" : "送达答复", "答复已在查询页面送达投诉人。");
        if (replied.state().isOver()) {
            archive.close(replied);
        }
        return ratingEnds(replied);
    }

    /**
     * The period for rating has ended. Doing it again changes nothing.
     *
     * @return whether the citizen has said that they are not satisfied
     */
    @Transactional
    public boolean closeRating(CaseNumber number) {
        var complaint = complaints.lock(number);
        var closed = complaint.state().isOver() ? complaint : complaint.closeRating(LocalDateTime.now(clock));
        if (!complaint.state().isOver()) {
            complaints.save(closed);
            caseFile.record(number, "登记评价结果", closed.state().title() + "。");
            archive.close(closed);
        }
        return closed.state() == ComplaintState.DISSATISFIED;
    }

    LocalDateTime ratingEnds(Complaint replied) {
        var on = replied.outcome().repliedAt().map(LocalDateTime::toLocalDate).orElseGet(() -> LocalDate.now(clock));
        return workingDays.after(on, policies.of(replied).rating()).end();
    }
}
