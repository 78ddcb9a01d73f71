package org.lianxi.meeting.application;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lianxi.document.CaseFile;
import org.lianxi.document.Documents;
import org.lianxi.document.NewDocument;
import org.lianxi.document.Numbers;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.meeting.domain.Attendance;
import org.lianxi.meeting.domain.Decided;
import org.lianxi.meeting.domain.Item;
import org.lianxi.meeting.domain.ItemRecord;
import org.lianxi.meeting.domain.ItemRecord.Outcome;
import org.lianxi.meeting.domain.Meeting;
import org.lianxi.meeting.domain.Minutes;
import org.lianxi.meeting.domain.Wording;
import org.lianxi.organization.Units;
import org.lianxi.resolution.AdoptedResolution;
import org.lianxi.resolution.ResolutionRegister;
import org.lianxi.topic.TopicPool;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Approved minutes get their number and go out; topics learn their outcome and resolutions are entered (3.2.2i–j). */
@Service
@Transactional
public class IssueMinutes {

    private final Meetings meetings;
    private final MeetingRecords records;
    private final MinutesBook minutesBook;
    private final Numbers numbers;
    private final Documents documents;
    private final TopicPool pool;
    private final ResolutionRegister register;
    private final Units units;
    private final CaseFile caseFile;
    private final InvitedUnits invited;
    private final MeetingSettings settings;
    private final Clock clock;

    IssueMinutes(
            Meetings meetings,
            MeetingRecords records,
            MinutesBook minutesBook,
            Numbers numbers,
            Documents documents,
            TopicPool pool,
            ResolutionRegister register,
            Units units,
            CaseFile caseFile,
            InvitedUnits invited,
            MeetingSettings settings,
            Clock clock) {
        this.meetings = meetings;
        this.records = records;
        this.minutesBook = minutesBook;
        this.numbers = numbers;
        this.documents = documents;
        this.pool = pool;
        this.register = register;
        this.units = units;
        this.caseFile = caseFile;
        this.invited = invited;
        this.settings = settings;
        this.clock = clock;
    }

    /** What the process goes on with; both lists are empty for a correction, whose outcomes are known already. */
    public record Issue(
            List<CaseNumber> heardTopics,
            List<CaseNumber> resolutions,
            LocalDateTime reminderAt,
            LocalDateTime acknowledgementDeadline) {}

    public Issue of(CaseNumber number) {
        var now = LocalDateTime.now(clock);
        var meeting = meetings.get(number).minutesIssued();
        var minutes = issued(number, now.getYear());
        minutesBook.save(minutes);
        minutesBook.markIssued(number, minutes.version(), now);
        meetings.save(meeting);
        documents.issue(new NewDocument(
                number,
                "minutes",
                settings.title() + "纪要",
                minutes.number(),
                minutes.version(),
                content(meeting, minutes, now)));
        caseFile.record(number, "编号印发会议纪要", "会议纪要%s（第 %d 版）已印发各成员单位。".formatted(minutes.number(), minutes.version()));
        invited.hear(meeting, "会议纪要%s已印发，请在待办中签收。".formatted(minutes.number()), "minutes:" + minutes.version());
        var first = minutes.version() == 1;
        return new Issue(
                first ? concludeTopics(meeting) : List.of(),
                first ? enterResolutions(meeting, minutes) : List.of(),
                now.plus(settings.acknowledgementReminder()),
                now.plus(settings.acknowledgementPeriod()));
    }

    private Minutes issued(CaseNumber number, int year) {
        var approved = minutesBook
                .latest(number)
                .orElseThrow(() -> new IllegalStateException("Meeting %s has no minutes yet".formatted(number)));
        return approved.issued(
                approved.number().isEmpty() ? "〔%d〕%d号".formatted(year, numbers.next("minutes", year)) : "");
    }

    private List<CaseNumber> concludeTopics(Meeting meeting) {
        var recorded = recorded(meeting);
        var heard = meeting.plan().items().stream()
                .filter(item -> item.topic().isPresent())
                .filter(item -> of(item, recorded).outcome() != Outcome.POSTPONED)
                .toList();
        for (var item : heard) {
            var record = of(item, recorded);
            pool.conclude(
                    item.topic().orElseThrow(),
                    meeting.number(),
                    record.outcome() == Outcome.DECIDED,
                    record.decision());
        }
        return heard.stream().flatMap(item -> item.topic().stream()).toList();
    }

    private List<CaseNumber> enterResolutions(Meeting meeting, Minutes minutes) {
        return records.resolutions(meeting.number()).stream()
                .map(decided -> register.enter(new AdoptedResolution(
                        meeting.number(),
                        decided.no(),
                        "会议纪要" + minutes.number(),
                        decided.content(),
                        decided.leadUnit(),
                        decided.cooperatingUnits(),
                        decided.due())))
                .toList();
    }

    private Map<Integer, ItemRecord> recorded(Meeting meeting) {
        return records.items(meeting.number()).stream().collect(Collectors.toMap(ItemRecord::no, Function.identity()));
    }

    private static ItemRecord of(Item item, Map<Integer, ItemRecord> recorded) {
        return Optional.ofNullable(recorded.get(item.no()))
                .orElseThrow(() -> new IllegalStateException("Item %d is not recorded".formatted(item.no())));
    }

    private Map<String, Object> content(Meeting meeting, Minutes minutes, LocalDateTime now) {
        var plan = meeting.plan();
        var sheet = records.attendance(meeting.number());
        var recorded = recorded(meeting);
        var content = new LinkedHashMap<String, Object>();
        content.put("meetingTitle", settings.title());
        content.put("meetingAt", Wording.time(plan.meetingAt()));
        content.put("place", plan.place());
        content.put("chair", plan.chair().title());
        content.put("present", named(sheet, row -> row.status().present()));
        content.put("excused", named(sheet, row -> row.status() == Attendance.Status.OPINION));
        content.put("absent", named(sheet, row -> row.status() == Attendance.Status.ABSENT));
        content.put("observers", plan.observers());
        content.put("text", minutes.body());
        content.put(
                "items",
                plan.items().stream()
                        .map(item -> Map.of(
                                "no", item.no(),
                                "title", item.title(),
                                "outcome", of(item, recorded).outcome().title(),
                                "decision", of(item, recorded).decision()))
                        .toList());
        content.put(
                "resolutions",
                records.resolutions(meeting.number()).stream().map(this::row).toList());
        content.put("correctionReason", minutes.correctionReason());
        content.put("issuedOn", Wording.date(now.toLocalDate()));
        return content;
    }

    private List<String> named(List<Attendance> sheet, Predicate<Attendance> which) {
        return sheet.stream()
                .filter(which)
                .map(row -> units.get(row.unit()).name() + detail(row))
                .toList();
    }

    private static String detail(Attendance row) {
        return switch (row.status()) {
            case PRESENT -> row.who().isEmpty() ? "" : " " + row.who();
            case SUBSTITUTE -> " %s（代会）".formatted(row.who());
            case OPINION -> "（书面意见）";
            case ABSENT -> "";
        };
    }

    private Map<String, Object> row(Decided decided) {
        return Map.of(
                "no", decided.no(),
                "content", decided.content(),
                "lead", units.get(decided.leadUnit()).name(),
                "cooperating", units.names(decided.cooperatingUnits()),
                "due", Wording.date(decided.due()));
    }
}
