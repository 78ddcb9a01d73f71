package org.lianxi.meeting.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lianxi.document.CaseFile;
import org.lianxi.document.Documents;
import org.lianxi.document.NewDocument;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.meeting.domain.Attendance;
import org.lianxi.meeting.domain.Decided;
import org.lianxi.meeting.domain.Item;
import org.lianxi.meeting.domain.ItemRecord;
import org.lianxi.meeting.domain.ItemRecord.Outcome;
import org.lianxi.meeting.domain.Meeting;
import org.lianxi.meeting.domain.Wording;
import org.lianxi.organization.Actor;
import org.lianxi.organization.Units;
import org.lianxi.topic.TopicPool;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The day itself: who came (3.2.2g–h), whether they are enough, and what became of each item (3.2.2j). */
@Service
@Transactional
public class HoldMeeting {

    private final Meetings meetings;
    private final MeetingRecords records;
    private final TopicPool pool;
    private final Units units;
    private final Documents documents;
    private final CaseFile caseFile;
    private final InvitedUnits invited;
    private final MeetingSettings settings;
    private final Clock clock;

    HoldMeeting(
            Meetings meetings,
            MeetingRecords records,
            TopicPool pool,
            Units units,
            Documents documents,
            CaseFile caseFile,
            InvitedUnits invited,
            MeetingSettings settings,
            Clock clock) {
        this.meetings = meetings;
        this.records = records;
        this.pool = pool;
        this.units = units;
        this.documents = documents;
        this.caseFile = caseFile;
        this.invited = invited;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return whether enough units are there (本系统约定) */
    public boolean signIn(CaseNumber number, List<Attendance> rows, Actor recorder) {
        var sheet =
                Attendance.sheet(rows, invited.all(), unit -> units.get(unit).name());
        var meeting = meetings.get(number).signedIn();
        meetings.save(meeting);
        records.saveAttendance(number, sheet);
        var enough = Attendance.quorumReached(sheet, settings.quorumPercent());
        caseFile.record(
                number,
                "会议签到",
                enough ? "达到开会条件" : "未达到开会条件",
                String.join(
                        "；",
                        sheet.stream()
                                .map(row -> units.get(row.unit()).name()
                                        + row.status().title())
                                .toList()),
                recorder);
        documents.issue(new NewDocument(
                number,
                "sign-in-sheet",
                settings.title() + "签到表",
                "",
                meeting.noticeVersion(),
                sheetContent(meeting, sheet)));
        return enough;
    }

    public void goOn(CaseNumber number, String opinion, Actor actor) {
        caseFile.record(number, "决定是否继续开会", "继续开会", opinion, actor);
    }

    public void postpone(CaseNumber number, String reason, Actor actor) {
        var meeting = meetings.get(number);
        meetings.save(meeting.reopened(reason));
        caseFile.record(number, "决定是否继续开会", "改期", reason, actor);
        invited.hear(
                meeting,
                "原定%s召开的会议（通知 %s）改期，新的通知另行印发。"
                        .formatted(Wording.time(meeting.plan().meetingAt()), meeting.noticeNumber()),
                "改期理由：" + reason,
                "postponed:" + meeting.noticeVersion());
    }

    /** The numbers of the agenda's items, in order. */
    public List<String> agenda(CaseNumber number) {
        return meetings.get(number).plan().items().stream()
                .map(item -> String.valueOf(item.no()))
                .toList();
    }

    /** What the recorder writes about one item; the resolutions' numbers are given here. */
    public void record(
            CaseNumber number,
            int itemNo,
            Outcome outcome,
            String decision,
            List<WantedResolution> resolutions,
            Actor recorder) {
        var meeting = meetings.get(number);
        var item = item(meeting, itemNo);
        if (records.find(number, itemNo).isPresent()) {
            throw new Refusal("meeting.item-already-recorded", "第 %d 项议程已经记录过，不能重复记录。".formatted(itemNo));
        }
        var kept = new ItemRecord(itemNo, outcome, decision, numbered(meeting, resolutions));
        records.add(number, kept);
        if (outcome == Outcome.POSTPONED) {
            item.topic().ifPresent(topic -> pool.giveBack(topic, number));
        }
        caseFile.record(
                number, "记录审议结果", "%d. %s：%s".formatted(itemNo, item.title(), outcome.title()), decision, recorder);
        if (records.items(number).size() == meeting.plan().items().size()) {
            meetings.save(meeting.recorded());
        }
    }

    private static Item item(Meeting meeting, int no) {
        return meeting.plan()
                .item(no)
                .orElseThrow(() ->
                        new Refusal("meeting.unknown-item", "会议 %s 的议程没有第 %d 项。".formatted(meeting.number(), no)));
    }

    private List<Decided> numbered(Meeting meeting, List<WantedResolution> wanted) {
        var next = records.resolutions(meeting.number()).size() + 1;
        var numbered = new ArrayList<Decided>();
        for (var one : wanted) {
            numbered.add(one.numbered(next++, meeting, units));
        }
        return numbered;
    }

    private Map<String, Object> sheetContent(Meeting meeting, List<Attendance> sheet) {
        var content = new LinkedHashMap<String, Object>();
        content.put("meetingTitle", settings.title());
        content.put("meetingAt", Wording.time(meeting.plan().meetingAt()));
        content.put("place", meeting.plan().place());
        content.put("issuedOn", Wording.date(LocalDate.now(clock)));
        content.put(
                "rows",
                sheet.stream()
                        .map(row -> Map.of(
                                "unit", units.get(row.unit()).name(),
                                "status", row.status().title(),
                                "who", row.who(),
                                "note", row.note()))
                        .toList());
        return content;
    }
}
