package org.lianxi.meeting.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lianxi.document.CaseEntry;
import org.lianxi.document.CaseFile;
import org.lianxi.document.CaseReaders;
import org.lianxi.document.Documents;
import org.lianxi.document.IssuedDocument;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;
import org.lianxi.meeting.application.MinutesBook.Acknowledgement;
import org.lianxi.meeting.application.Notices.GivenReceipt;
import org.lianxi.meeting.domain.Attendance;
import org.lianxi.meeting.domain.Decided;
import org.lianxi.meeting.domain.ItemRecord;
import org.lianxi.meeting.domain.Meeting;
import org.lianxi.meeting.domain.Meeting.State;
import org.lianxi.meeting.domain.Minutes;
import org.lianxi.meeting.domain.Wording;
import org.lianxi.organization.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may read what: leaders and the office read every meeting with its whole record; members and liaisons read a
 * meeting from its first notice on, without the record of how it came about. For everybody else there is none.
 */
@Service
@Transactional(readOnly = true)
public class ReadMeetings implements CaseReaders {

    private static final Set<String> READ_ALL = Set.of("leader", "deputy-leader", "office");
    private static final Set<String> READ_CALLED = Set.of("member", "liaison");

    private final Meetings meetings;
    private final Notices notices;
    private final MeetingRecords records;
    private final MinutesBook minutesBook;
    private final InvitedUnits invited;
    private final Documents documents;
    private final CaseFile caseFile;
    private final People people;

    ReadMeetings(
            Meetings meetings,
            Notices notices,
            MeetingRecords records,
            MinutesBook minutesBook,
            InvitedUnits invited,
            Documents documents,
            CaseFile caseFile,
            People people) {
        this.meetings = meetings;
        this.notices = notices;
        this.records = records;
        this.minutesBook = minutesBook;
        this.invited = invited;
        this.documents = documents;
        this.caseFile = caseFile;
        this.people = people;
    }

    public List<Meeting> visibleTo(String person) {
        return readable(person, meetings.all().stream()).toList();
    }

    private Stream<Meeting> readable(String person, Stream<Meeting> all) {
        if (isIn(person, READ_ALL)) {
            return all;
        }
        return isIn(person, READ_CALLED)
                ? all.filter(meeting -> meeting.noticeVersion() > 0).map(this::announced)
                : Stream.empty();
    }

    /** A plan that is not agreed to yet is the office's and the leaders' own (clause 3.2.2f). */
    private Meeting announced(Meeting meeting) {
        return meeting.isBeingChanged()
                ? notices.find(meeting.number(), meeting.noticeVersion())
                        .map(meeting::announcedAs)
                        .orElse(meeting)
                : meeting;
    }

    public Optional<WholeMeeting> visibleTo(String person, CaseNumber number) {
        return readable(person, meetings.find(number).stream())
                .findFirst()
                .map(meeting -> whole(meeting, isIn(person, READ_ALL)));
    }

    /** A meeting as its last notice announced it; empty before the first notice, which nobody is invited by yet. */
    public Optional<Meeting> lastAnnounced(String person, CaseNumber number) {
        return readable(person, meetings.find(number).stream())
                .findFirst()
                .filter(meeting -> meeting.noticeVersion() > 0)
                .map(meeting -> notices.find(number, meeting.noticeVersion())
                        .map(meeting::announcedAs)
                        .orElse(meeting));
    }

    @Override
    public boolean mayRead(String person, CaseNumber number) {
        return readable(person, meetings.find(number).stream()).findFirst().isPresent();
    }

    @Override
    public Optional<CaseSummary> summary(String person, CaseNumber number) {
        return readable(person, meetings.find(number).stream())
                .findFirst()
                .map(meeting -> new CaseSummary(summaryOf(meeting), "/meetings/" + number));
    }

    private static String summaryOf(Meeting meeting) {
        var begun = "%s，事由：%s，目前%s。"
                .formatted(
                        meeting.origin().title(),
                        meeting.purpose(),
                        meeting.state().title());
        return meeting.noticeVersion() == 0
                ? begun
                : begun
                        + "定于%s在%s召开，议题 %d 项。"
                                .formatted(
                                        Wording.time(meeting.plan().meetingAt()),
                                        meeting.plan().place(),
                                        meeting.plan().items().size());
    }

    public boolean mayOrder(String person) {
        return people.groupsOf(person).contains("leader");
    }

    private boolean isIn(String person, Set<String> groups) {
        return people.groupsOf(person, "meeting").stream().anyMatch(groups::contains);
    }

    private WholeMeeting whole(Meeting meeting, boolean withRecord) {
        var number = meeting.number();
        var minutes = minutesBook.latest(number);
        // What was decided is not said before leader or deputy have approved the minutes (clause 3.2.2i).
        var said = withRecord || meeting.hasIssuedMinutes();
        var receipts = notices.receipts(number, meeting.noticeVersion());
        var acknowledgements = minutes.map(latest -> minutesBook.acknowledgements(number, latest.version()))
                .orElse(List.of());
        return new WholeMeeting(
                meeting,
                receipts,
                meeting.state() == State.CIRCULATED
                        ? invited.without(receipts.stream()
                                .map(given -> given.receipt().unit())
                                .toList())
                        : List.of(),
                records.attendance(number),
                said ? records.items(number) : List.of(),
                said ? records.resolutions(number) : List.of(),
                minutes,
                acknowledgements,
                meeting.state() == State.MINUTES_ISSUED
                        ? invited.without(acknowledgements.stream()
                                .map(Acknowledgement::unit)
                                .toList())
                        : List.of(),
                documents.of(number),
                withRecord ? caseFile.entries(number) : List.of());
    }

    /**
     * A meeting with all that the reader may know of it.
     *
     * @param unanswered units whose receipt is still waited for
     * @param unacknowledged units whose acknowledgement of the minutes is still waited for
     */
    public record WholeMeeting(
            Meeting meeting,
            List<GivenReceipt> receipts,
            List<UnitCode> unanswered,
            List<Attendance> attendance,
            List<ItemRecord> items,
            List<Decided> resolutions,
            Optional<Minutes> minutes,
            List<Acknowledgement> acknowledgements,
            List<UnitCode> unacknowledged,
            List<IssuedDocument> documents,
            List<CaseEntry> record) {

        public Optional<ItemRecord> itemRecord(int no) {
            return items.stream().filter(item -> item.no() == no).findFirst();
        }
    }
}
