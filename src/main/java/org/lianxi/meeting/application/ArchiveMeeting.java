package org.lianxi.meeting.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.meeting.domain.Meeting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The closed case, read-only for good (clause 3.3c). */
@Service
@Transactional
public class ArchiveMeeting {

    private final Meetings meetings;
    private final Notices notices;
    private final MeetingRecords records;
    private final MinutesBook minutesBook;
    private final CaseFile caseFile;
    private final MeetingSettings settings;
    private final ObjectMapper json;

    ArchiveMeeting(
            Meetings meetings,
            Notices notices,
            MeetingRecords records,
            MinutesBook minutesBook,
            CaseFile caseFile,
            MeetingSettings settings,
            ObjectMapper json) {
        this.meetings = meetings;
        this.notices = notices;
        this.records = records;
        this.minutesBook = minutesBook;
        this.caseFile = caseFile;
        this.settings = settings;
        this.json = json;
    }

    public void held(CaseNumber number) {
        var archived = meetings.get(number).archived();
        meetings.save(archived);
        caseFile.record(number, "归档会议案卷", "会议案卷已归档。");
        close(archived, "已归档");
    }

    void cancelled(CaseNumber number) {
        close(meetings.get(number), "已取消");
    }

    private void close(Meeting meeting, String outcome) {
        var number = meeting.number();
        var content = new LinkedHashMap<String, Object>();
        content.put("meeting", meeting);
        content.put(
                "notices",
                IntStream.rangeClosed(1, meeting.noticeVersion())
                        .mapToObj(version -> notice(number, version))
                        .toList());
        content.put("attendance", records.attendance(number));
        content.put("items", records.items(number));
        content.put(
                "minutes",
                minutesBook.versions(number).stream()
                        .map(minutes -> Map.of(
                                "text",
                                minutes,
                                "acknowledgements",
                                minutesBook.acknowledgements(number, minutes.version())))
                        .toList());
        caseFile.archive(number, settings.title(), outcome, written(content));
    }

    private Map<String, Object> notice(CaseNumber number, int version) {
        return Map.of(
                "version", version,
                "plan", notices.find(number, version).orElseThrow(),
                "receipts", notices.receipts(number, version));
    }

    private String written(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A closed meeting cannot be written as JSON", unwritable);
        }
    }
}
