package org.lianxi.meeting.application;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianxi.document.Format;
import org.lianxi.document.NewDocument;
import org.lianxi.document.Printing;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;
import org.lianxi.meeting.application.Notices.GivenReceipt;
import org.lianxi.meeting.domain.Meeting;
import org.lianxi.meeting.domain.Receipt;
import org.lianxi.meeting.domain.Wording;
import org.lianxi.organization.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sheets for the table: 议题表 and 回执汇总, as things stand when somebody asks. Whoever may read the meeting may print them.
 */
@Service
@Transactional(readOnly = true)
public class PrintMeeting {

    /** What can be printed. */
    public enum Paper {
        AGENDA("agenda", "议题表"),
        RECEIPTS("receipts", "回执汇总");

        private final String wording;
        private final String title;

        Paper(String wording, String title) {
            this.wording = wording;
            this.title = title;
        }

        public String wording() {
            return wording;
        }

        public String title() {
            return title;
        }
    }

    private final ReadMeetings readMeetings;
    private final Notices notices;
    private final AgendaRows agendaRows;
    private final InvitedUnits invited;
    private final Units units;
    private final Printing printing;
    private final MeetingSettings settings;
    private final Clock clock;

    PrintMeeting(
            ReadMeetings readMeetings,
            Notices notices,
            AgendaRows agendaRows,
            InvitedUnits invited,
            Units units,
            Printing printing,
            MeetingSettings settings,
            Clock clock) {
        this.readMeetings = readMeetings;
        this.notices = notices;
        this.agendaRows = agendaRows;
        this.invited = invited;
        this.units = units;
        this.printing = printing;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return empty where there is no such meeting for the person, or no notice yet */
    public Optional<byte[]> by(String person, CaseNumber number, Paper paper, Format format) {
        return readMeetings
                .lastAnnounced(person, number)
                .map(meeting -> printing.print(
                        new NewDocument(
                                number,
                                paper.wording(),
                                settings.title() + paper.title(),
                                "",
                                meeting.noticeVersion(),
                                content(meeting, paper)),
                        format));
    }

    private Map<String, Object> content(Meeting meeting, Paper paper) {
        var plan = meeting.plan();
        var content = new LinkedHashMap<String, Object>();
        content.put("meetingTitle", settings.title());
        content.put("meetingAt", Wording.time(plan.meetingAt()));
        content.put("place", plan.place());
        content.put("chair", plan.chair().title());
        content.put("receiptDeadline", Wording.time(plan.receiptDeadline()));
        content.put("noticeNumber", meeting.noticeNumber());
        content.put("noticeVersion", meeting.noticeVersion());
        content.put("asOf", Wording.time(LocalDateTime.now(clock)));
        if (paper == Paper.AGENDA) {
            content.put("items", agendaRows.of(plan));
        } else {
            content.put("rows", receiptRows(meeting));
        }
        return content;
    }

    private List<Map<String, String>> receiptRows(Meeting meeting) {
        var given = notices.receipts(meeting.number(), meeting.noticeVersion()).stream()
                .map(GivenReceipt::receipt)
                .collect(Collectors.toMap(Receipt::unit, Function.identity()));
        return invited.all().stream()
                .map(unit -> row(unit, Optional.ofNullable(given.get(unit))))
                .toList();
    }

    private Map<String, String> row(UnitCode unit, Optional<Receipt> receipt) {
        return Map.of(
                "unit", units.get(unit).name(),
                "answer", receipt.map(known -> known.answer().title()).orElse("未答复"),
                "detail", receipt.map(PrintMeeting::detail).orElse(""));
    }

    private static String detail(Receipt receipt) {
        return Stream.of((receipt.who() + " " + receipt.post()).strip(), receipt.ground())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("；"));
    }
}
