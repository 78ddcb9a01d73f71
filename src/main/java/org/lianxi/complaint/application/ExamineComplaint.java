package org.lianxi.complaint.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.lianxi.calendar.Term;
import org.lianxi.calendar.WorkingDays;
import org.lianxi.complaint.domain.Complaint;
import org.lianxi.complaint.domain.TextKind;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.Actor;
import org.lianxi.organization.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a complaint is accepted (信访工作条例 articles 22 and 23). What is said to the citizen is kept encrypted. */
@Service
public class ExamineComplaint {

    private static final String STEP = "审查是否受理";

    private final Complaints complaints;
    private final Texts texts;
    private final Policies policies;
    private final ComplaintClock complaintClock;
    private final FindSameMatter findSameMatter;
    private final ComplaintInstances instances;
    private final ComplaintArchive archive;
    private final ComplaintSettings settings;
    private final WorkingDays workingDays;
    private final CaseFile caseFile;
    private final Units units;
    private final Clock clock;

    ExamineComplaint(
            Complaints complaints,
            Texts texts,
            Policies policies,
            ComplaintClock complaintClock,
            FindSameMatter findSameMatter,
            ComplaintInstances instances,
            ComplaintArchive archive,
            ComplaintSettings settings,
            WorkingDays workingDays,
            CaseFile caseFile,
            Units units,
            Clock clock) {
        this.complaints = complaints;
        this.texts = texts;
        this.policies = policies;
        this.complaintClock = complaintClock;
        this.findSameMatter = findSameMatter;
        this.instances = instances;
        this.archive = archive;
        this.settings = settings;
        this.workingDays = workingDays;
        this.caseFile = caseFile;
        this.units = units;
        this.clock = clock;
    }

    @Transactional
    public void accept(CaseNumber number, Actor actor) {
        var complaint = complaints.lock(number);
        complaintClock.stop(complaint);
        complaints.save(complaint.accept(today(), policies.of(complaint).retentionYears()));
        caseFile.record(number, STEP, "受理", "", actor);
    }

    /**
     * @param missing what the citizen has to add, asked once
     * @return the last moment for it
     */
    @Transactional
    public LocalDateTime askSupplement(CaseNumber number, String missing, Actor actor) {
        var complaint = complaints.lock(number);
        complaintClock.stop(complaint);
        complaints.save(complaint.askSupplement(today()));
        texts.write(number, TextKind.MISSING, 1, missing);
        caseFile.record(number, STEP, "要求补充", "", actor);
        return supplementEnds(today());
    }

    /** @param place where the citizen should turn, which they are told */
    @Transactional
    public void notOurs(CaseNumber number, String place, Actor actor) {
        close(complaints.lock(number), Complaint::notOurs, "不属本机构职责", place, actor);
    }

    /** @param reason with its ground, which the citizen is told */
    @Transactional
    public void refuse(CaseNumber number, String reason, Actor actor) {
        close(complaints.lock(number), Complaint::refuse, "不予受理", reason, actor);
    }

    /** @throws Refusal {@code complaint.not-the-same} where the other is not a pending case of the same citizen */
    @Transactional
    public void link(CaseNumber number, CaseNumber same, Actor actor) {
        if (findSameMatter.candidates(number).stream()
                .noneMatch(candidate -> candidate.number().equals(same))) {
            throw new Refusal("complaint.not-the-same", "%s 不是同一投诉人正在办理的事项，没有并入。请从列出的案件中选择。".formatted(same));
        }
        caseFile.record(number, STEP, "并入同一事项", "", actor);
        findSameMatter.close(complaints.lock(number), same);
    }

    /** The case begins anew: whoever may not know of a complaint about this unit never sees it again. */
    @Transactional
    public void correctUnit(CaseNumber number, UnitCode right, Actor actor) {
        var complaint = complaints.lock(number);
        units.get(right);
        complaintClock.stop(complaint);
        var corrected = complaint.correctUnit(right);
        complaints.save(corrected);
        caseFile.record(number, STEP, "更正被投诉单位", "", actor);
        instances.registered(corrected);
    }

    /** The citizen has not supplied what was asked for. Doing it again changes nothing. */
    @Transactional
    public void closeNotSupplied(CaseNumber number) {
        var complaint = complaints.lock(number);
        if (complaint.state().isOver()) {
            return;
        }
        var ended = complaint.notSupplied(LocalDateTime.now(clock));
        complaints.save(ended);
        caseFile.record(number, "登记逾期未补充", "期限内没有收到补充，结案。投诉人可以重新提交。");
        archive.close(ended);
    }

    /** Until when the citizen may supply what was asked for on the day. */
    LocalDateTime supplementEnds(LocalDate askedOn) {
        return workingDays
                .after(askedOn, Term.workingDays(settings.supplementDays()))
                .end();
    }

    private void close(Complaint complaint, Ending ending, String decision, String told, Actor actor) {
        complaintClock.stop(complaint);
        var ended = ending.of(complaint, LocalDateTime.now(clock));
        complaints.save(ended);
        texts.write(complaint.number(), TextKind.ENDING, 1, told);
        caseFile.record(complaint.number(), STEP, decision, "", actor);
        archive.close(ended);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** One of the ways in which a complaint ends before it is accepted. */
    private interface Ending {

        Complaint of(Complaint complaint, LocalDateTime now);
    }
}
