package org.lianxi.complaint.application;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lianxi.calendar.ClockReading;
import org.lianxi.complaint.domain.Attachment;
import org.lianxi.complaint.domain.Complaint;
import org.lianxi.complaint.domain.DataRequest;
import org.lianxi.complaint.domain.Extension;
import org.lianxi.complaint.domain.Identity;
import org.lianxi.complaint.domain.Recusal;
import org.lianxi.complaint.domain.Statement;
import org.lianxi.complaint.domain.TextKind;
import org.lianxi.complaint.domain.Viewing;
import org.lianxi.document.CaseEntry;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.organization.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Complaints as those who work on them read them. Whoever may not know of one gets the answer of one that never was.
 */
@Service
@Transactional(readOnly = true)
public class ReadComplaints {

    private final Complaints complaints;
    private final Identities identities;
    private final Texts texts;
    private final Attachments attachments;
    private final Statements statements;
    private final ComplaintEvents events;
    private final ComplaintClock complaintClock;
    private final ComplaintAccess access;
    private final AssignComplaint assignComplaint;
    private final CaseFile caseFile;
    private final Units units;

    ReadComplaints(
            Complaints complaints,
            Identities identities,
            Texts texts,
            Attachments attachments,
            Statements statements,
            ComplaintEvents events,
            ComplaintClock complaintClock,
            ComplaintAccess access,
            AssignComplaint assignComplaint,
            CaseFile caseFile,
            Units units) {
        this.complaints = complaints;
        this.identities = identities;
        this.texts = texts;
        this.attachments = attachments;
        this.statements = statements;
        this.events = events;
        this.complaintClock = complaintClock;
        this.access = access;
        this.assignComplaint = assignComplaint;
        this.caseFile = caseFile;
        this.units = units;
    }

    /** One line of the list. */
    public record Line(Complaint complaint, String unit, String handler, Optional<ClockReading> clock) {}

    /** Something that was written, under its Chinese title. */
    public record Words(String title, String text) {}

    /** A question to the unit concerned and what came back. */
    public record Asked(Statement statement, String question, Optional<String> answer) {}

    /**
     * A complaint in full, but for who complains.
     *
     * @param complainant masked; empty where the citizen gave nothing
     * @param mayReveal whether the reader may see who it is, for a ground that is logged
     * @param mayAdd whether the reader may add materials
     */
    public record View(
            Line line,
            List<Words> words,
            List<Attachment> files,
            Optional<Identity> complainant,
            boolean mayReveal,
            boolean mayAdd,
            List<Viewing> viewings,
            List<Asked> statements,
            List<Extension> extensions,
            List<DataRequest> requests,
            List<CaseNumber> linked,
            List<CaseEntry> record,
            boolean erased) {}

    /** Those that the person may know of, the newest first. */
    public List<Line> by(String person, Complaints.Slice slice) {
        if (!access.mayList(person)) {
            return List.of();
        }
        return complaints.list(access.openTo(person), access.handlers(person), slice).stream()
                .map(this::line)
                .toList();
    }

    /** Empty where there is none, or none for this person. */
    public Optional<View> by(String person, CaseNumber number) {
        return complaints
                .find(number)
                .filter(found -> access.mayRead(person, found))
                .map(found -> view(person, found));
    }

    /** The file's content; empty where there is none, or none for this person. */
    public Optional<byte[]> file(String person, CaseNumber number, String id) {
        return complaints
                .find(number)
                .filter(found -> access.mayRead(person, found))
                .flatMap(found -> attachments.open(number, id));
    }

    /** The name of the unit complained about. */
    public String unit(Complaint complaint) {
        return complaint.about().equals(Recusal.UNKNOWN)
                ? "投诉人不清楚"
                : units.get(complaint.about()).name();
    }

    /** Questions to the unit concerned, oldest first. */
    public List<Asked> asked(CaseNumber number) {
        return statements.of(number).stream()
                .map(statement -> new Asked(
                        statement,
                        texts.read(statement.number(), TextKind.REDACTED, 1).orElse(""),
                        texts.read(statement.number(), TextKind.STATEMENT, 1)))
                .toList();
    }

    /** What citizen and officers have written, in the order in which it is read. */
    public List<Words> words(Complaint complaint) {
        return IntStream.rangeClosed(1, Math.max(1, complaint.course().round()))
                .boxed()
                .flatMap(round -> TextKind.SHOWN.stream()
                        .flatMap(kind -> texts
                                .read(complaint.number(), kind, round)
                                .map(text -> new Words(kind.title() + (round > 1 ? "（再次办理）" : ""), text))
                                .stream()))
                .toList();
    }

    private View view(String person, Complaint complaint) {
        var number = complaint.number();
        var erased = complaints.isErased(number);
        var worksOn = access.worksOn(person, complaint);
        return new View(
                line(complaint),
                words(complaint),
                attachments.of(number),
                identities.masked(number),
                !erased && complaint.origin().named() && worksOn,
                !erased && !complaint.state().isOver() && worksOn,
                identities.viewings(number),
                asked(number),
                events.extensions(number),
                events.dataRequests(number),
                complaints.linkedTo(number),
                caseFile.entries(number),
                erased);
    }

    private Line line(Complaint complaint) {
        return new Line(
                complaint,
                unit(complaint),
                complaint.course().handler().isEmpty() ? "" : assignComplaint.nameOf(complaint.handler()),
                complaintClock.now(complaint));
    }
}
