package org.lianxi.meeting.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lianxi.document.CaseFile;
import org.lianxi.document.Documents;
import org.lianxi.document.NewDocument;
import org.lianxi.document.Numbers;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.UnitCode;
import org.lianxi.meeting.domain.Meeting;
import org.lianxi.meeting.domain.Plan;
import org.lianxi.meeting.domain.Receipt;
import org.lianxi.meeting.domain.Wording;
import org.lianxi.notification.Message;
import org.lianxi.notification.Messages;
import org.lianxi.organization.Actor;
import org.lianxi.organization.Unit;
import org.lianxi.organization.Units;
import org.lianxi.resolution.OpenResolution;
import org.lianxi.resolution.ResolutionRegister;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notice goes to all member units in advance and each answers it (3.2.2f–h). */
@Service
@Transactional
public class CirculateNotice {

    private final Meetings meetings;
    private final Notices notices;
    private final Numbers numbers;
    private final Documents documents;
    private final AgendaRows agendaRows;
    private final ResolutionRegister register;
    private final Units units;
    private final CaseFile caseFile;
    private final InvitedUnits invited;
    private final Messages messages;
    private final MeetingSettings settings;
    private final Clock clock;

    CirculateNotice(
            Meetings meetings,
            Notices notices,
            Numbers numbers,
            Documents documents,
            AgendaRows agendaRows,
            ResolutionRegister register,
            Units units,
            CaseFile caseFile,
            InvitedUnits invited,
            Messages messages,
            MeetingSettings settings,
            Clock clock) {
        this.meetings = meetings;
        this.notices = notices;
        this.numbers = numbers;
        this.documents = documents;
        this.agendaRows = agendaRows;
        this.register = register;
        this.units = units;
        this.caseFile = caseFile;
        this.invited = invited;
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Issues the notice; from the second version on with the differences, and all units are asked again.
     *
     * @return when silent units are reminded
     */
    public LocalDateTime issue(CaseNumber number) {
        var now = LocalDateTime.now(clock);
        var before = meetings.get(number);
        var officialNumber = before.noticeNumber().isEmpty() ? nextNumber(now.getYear()) : before.noticeNumber();
        var meeting = before.circulated(officialNumber);
        meetings.save(meeting);
        notices.add(number, meeting.noticeVersion(), meeting.plan(), now);
        documents.issue(new NewDocument(
                number,
                "notice",
                "关于召开%s的通知".formatted(settings.title()),
                officialNumber,
                meeting.noticeVersion(),
                content(meeting, now.toLocalDate())));
        caseFile.record(number, "编号印发会议通知", "%s（第 %d 版）已印发各成员单位。".formatted(officialNumber, meeting.noticeVersion()));
        messages.toUnits(
                invited.all(),
                message(
                        number,
                        meeting.noticeVersion() == 1
                                ? "会议通知 %s 已印发，请在%s前答复。"
                                        .formatted(
                                                officialNumber,
                                                Wording.time(meeting.plan().receiptDeadline()))
                                : "会议安排有变更，通知 %s 第 %d 版已印发，请重新答复。".formatted(officialNumber, meeting.noticeVersion()),
                        "notice:" + meeting.noticeVersion()));
        return meeting.plan().reminderAt(now, settings.receiptReminder());
    }

    /** A unit answers the notice, once per version. */
    public void answer(CaseNumber number, Receipt receipt, Actor actor) {
        var meeting = meetings.get(number);
        var unit = units.get(receipt.unit());
        if (!invited.all().contains(unit.code())) {
            throw new Refusal("meeting.unit-not-invited", "%s不在会议 %s 的参会单位之列，不能答复通知。".formatted(unit.name(), number));
        }
        if (notices.receiptOf(number, meeting.noticeVersion(), unit.code()).isPresent()) {
            throw new Refusal(
                    "meeting.receipt-already-given",
                    "%s已经答复过会议 %s 的通知，不能重复答复；如有变化，请电话告知办公室。".formatted(unit.name(), number));
        }
        notices.addReceipt(number, meeting.noticeVersion(), receipt, actor.signature(), LocalDateTime.now(clock));
        caseFile.record(number, "答复会议通知", unit.name() + "：" + receipt.answer().title(), receipt.ground(), actor);
    }

    /** Reminds the units that have not answered; they are listed in the case's record. */
    public void remind(CaseNumber number) {
        var silent = silentUnits(number);
        if (!silent.isEmpty()) {
            caseFile.record(number, "催办未答复单位", "已催办：%s。".formatted(units.names(silent)));
            messages.toUnits(
                    silent,
                    message(
                            number,
                            "会议 %s 的回执即将截止，请尽快在待办中答复。".formatted(number),
                            "receipt-reminder:" + meetings.get(number).noticeVersion()));
        }
    }

    /** What the office heard from a silent unit by telephone. */
    public record PhoneCall(UnitCode unit, String result, String note) {}

    public void recordCalls(CaseNumber number, List<PhoneCall> calls, Actor actor) {
        var silent = silentUnits(number);
        var called = calls.stream().map(PhoneCall::unit).toList();
        for (var call : calls) {
            var unit = units.get(call.unit);
            if (!invited.all().contains(unit.code())) {
                throw new Refusal("meeting.unit-not-invited", "%s不在会议 %s 的参会单位之列。".formatted(unit.name(), number));
            }
            caseFile.record(number, "电话催询未答复单位", unit.name() + "：" + call.result, call.note, actor);
        }
        var forgotten = silent.stream().filter(unit -> !called.contains(unit)).toList();
        if (!forgotten.isEmpty()) {
            throw new Refusal("meeting.unit-not-called", "还没有登记对%s的催询结果，请补充后再提交。".formatted(units.names(forgotten)));
        }
    }

    public List<UnitCode> silentUnits(CaseNumber number) {
        var answered = notices.receipts(number, meetings.get(number).noticeVersion()).stream()
                .map(given -> given.receipt().unit())
                .toList();
        return invited.without(answered);
    }

    private String nextNumber(int year) {
        return "%s〔%d〕%d号".formatted(settings.organCode(), year, numbers.next("notice", year));
    }

    private Map<String, Object> content(Meeting meeting, LocalDate issuedOn) {
        var plan = meeting.plan();
        var content = new LinkedHashMap<String, Object>();
        content.put("meetingTitle", settings.title());
        content.put("meetingAt", Wording.time(plan.meetingAt()));
        content.put("place", plan.place());
        content.put("chair", plan.chair().title());
        content.put("items", agendaRows.of(plan));
        content.put("openResolutions", register.open().stream().map(this::row).toList());
        content.put("attendees", units.members().stream().map(Unit::name).toList());
        content.put("observers", plan.observers());
        content.put("receiptDeadline", Wording.time(plan.receiptDeadline()));
        content.put("contact", plan.contact());
        content.put("changes", changes(meeting));
        content.put("changeReason", meeting.changeReason());
        content.put("issuedOn", Wording.date(issuedOn));
        return content;
    }

    private List<Plan.Change> changes(Meeting meeting) {
        return notices.find(meeting.number(), meeting.noticeVersion() - 1)
                .map(meeting.plan()::changesSince)
                .orElse(List.of());
    }

    private Map<String, Object> row(OpenResolution open) {
        return Map.of(
                "content", open.content(),
                "lead", units.get(open.leadUnit()).name(),
                "due", Wording.date(open.due()),
                "state", open.state());
    }

    private static Message message(CaseNumber number, String text, String key) {
        return new Message(number, text, "/meetings/" + number, key);
    }
}
