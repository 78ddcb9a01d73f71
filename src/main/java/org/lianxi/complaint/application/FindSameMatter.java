package org.lianxi.complaint.application;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.lianxi.calendar.ClockReading;
import org.lianxi.complaint.domain.Complaint;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The same matter is not opened twice while it is pending (信访工作条例 article 19, paragraph 3): it is linked. */
@Service
public class FindSameMatter {

    private static final String STEP = "查找同一事项";

    private final Complaints complaints;
    private final ComplaintClock complaintClock;
    private final ComplaintArchive archive;
    private final CaseFile caseFile;
    private final Clock clock;

    FindSameMatter(
            Complaints complaints,
            ComplaintClock complaintClock,
            ComplaintArchive archive,
            CaseFile caseFile,
            Clock clock) {
        this.complaints = complaints;
        this.complaintClock = complaintClock;
        this.archive = archive;
        this.caseFile = caseFile;
        this.clock = clock;
    }

    /**
     * Links the complaint where there can be no doubt: the same words of the same citizen about the same unit, or the
     * same number of the office that sent it. Doing it again changes nothing.
     *
     * @return whether it was linked
     */
    @Transactional
    public boolean link(CaseNumber number) {
        var complaint = complaints.lock(number);
        if (complaint.outcome().linkedTo().isPresent()) {
            return true;
        }
        var pending = complaints.sameMatter(number);
        pending.ifPresent(same -> close(complaint, same));
        if (pending.isEmpty()) {
            complaintClock.startAcceptance(complaint);
        }
        return pending.isPresent();
    }

    /** What somebody who examines may link it to: pending cases of the same citizen about the same unit. */
    @Transactional(readOnly = true)
    public List<Complaint> candidates(CaseNumber number) {
        return complaints.sameCitizen(number);
    }

    /** @throws Refusal {@code complaint.not-the-same} where the other is not one of the candidates */
    @Transactional
    void close(Complaint complaint, CaseNumber same) {
        var linked = complaint.link(same, LocalDateTime.now(clock));
        complaintClock.stop(complaint);
        complaints.save(linked);
        caseFile.record(complaint.number(), STEP, "同一事项正在办理，已并入 %s。".formatted(same));
        caseFile.record(same, STEP, "%s 反映同一事项，已并入本案。".formatted(complaint.number()));
        archive.close(linked);
    }

    /** Until when it has to be decided whether the complaint is accepted. */
    @Transactional(readOnly = true)
    public ClockReading clock(CaseNumber number) {
        return complaintClock.now(complaints.get(number)).orElseThrow();
    }
}
