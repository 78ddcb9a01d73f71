package org.lianxi.meeting.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.meeting.domain.Decided;
import org.lianxi.meeting.domain.Item;
import org.lianxi.meeting.domain.ItemRecord;
import org.lianxi.meeting.domain.Meeting;
import org.lianxi.meeting.domain.Minutes;
import org.lianxi.meeting.domain.Wording;
import org.lianxi.organization.Actor;
import org.lianxi.organization.Units;
import org.lianxi.resolution.ResolutionRegister;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office writes the minutes (4.5e); leader or deputy approve them (3.2.2i). */
@Service
@Transactional
public class WriteMinutes {

    private static final String PROOFREADING = "复核会议纪要";
    private static final String RETURNED = "退回修改";
    private static final String NUMERALS = "一二三四五六七八九十";

    private final Meetings meetings;
    private final MeetingRecords records;
    private final MinutesBook minutesBook;
    private final ResolutionRegister register;
    private final Units units;
    private final CaseFile caseFile;
    private final MeetingSettings settings;

    WriteMinutes(
            Meetings meetings,
            MeetingRecords records,
            MinutesBook minutesBook,
            ResolutionRegister register,
            Units units,
            CaseFile caseFile,
            MeetingSettings settings) {
        this.meetings = meetings;
        this.records = records;
        this.minutesBook = minutesBook;
        this.register = register;
        this.units = units;
        this.caseFile = caseFile;
        this.settings = settings;
    }

    /** Drafts the text from what was recorded; a draft that exists already stays. */
    public void draft(CaseNumber number) {
        if (minutesBook.latest(number).isEmpty()) {
            minutesBook.add(Minutes.drafted(number, text(meetings.get(number))));
            caseFile.record(number, "汇总起草纪要", "已按会议记录起草纪要文稿。");
        }
    }

    /**
     * What the minutes print beside their text, as the office wants it.
     *
     * @param decisions 议定内容 by item number; items that are left out stay as they were recorded
     */
    public record Tables(Map<Integer, String> decisions, List<WantedResolution> resolutions) {}

    /** @param tables empty where they stay as they are; once issued they do, because the resolutions are under way */
    public void edit(CaseNumber number, String text, Optional<Tables> tables, String correctionReason, Actor actor) {
        var edited = current(number).edited(text, correctionReason);
        if (edited.version() == 1) {
            tables.ifPresent(wanted -> revise(meetings.get(number), wanted));
        }
        minutesBook.save(edited);
        caseFile.record(number, "修改会议纪要", "第 %d 版送审".formatted(edited.version()), correctionReason, actor);
    }

    private void revise(Meeting meeting, Tables wanted) {
        var recorded = records.items(meeting.number());
        var numbered = new ArrayList<Decided>();
        for (var resolution : wanted.resolutions) {
            if (recorded.stream().noneMatch(item -> item.no() == resolution.itemNo())) {
                throw new Refusal(
                        "meeting.unknown-item",
                        "会议 %s 的议程没有第 %d 项，请核对决议事项所属的议程项。".formatted(meeting.number(), resolution.itemNo()));
            }
            numbered.add(resolution.numbered(numbered.size() + 1, meeting, units));
        }
        records.replace(
                meeting.number(),
                recorded.stream()
                        .map(item -> item.revised(
                                wanted.decisions.getOrDefault(item.no(), item.decision()),
                                numbered.stream()
                                        .filter(decided -> decided.itemNo() == item.no())
                                        .toList()))
                        .toList());
    }

    public void approve(CaseNumber number, String opinion, Actor actor) {
        minutesBook.save(current(number).approved(actor.signature()));
        caseFile.record(number, "审定会议纪要", "审定通过", opinion, actor);
    }

    public void sendBack(CaseNumber number, String reason, Actor actor) {
        caseFile.record(number, "审定会议纪要", RETURNED, reason, actor);
    }

    /** 复核 between approval and issue (党政机关公文处理工作条例 article 25): nothing of the text changes here. */
    public void proofread(CaseNumber number, String opinion, Actor actor) {
        caseFile.record(number, PROOFREADING, "可以印发", opinion, actor);
    }

    /** What is to be changed needs another approval. */
    public void sendBackFromProofreading(CaseNumber number, String reason, Actor actor) {
        caseFile.record(number, PROOFREADING, RETURNED, reason, actor);
    }

    private Minutes current(CaseNumber number) {
        return minutesBook
                .latest(number)
                .orElseThrow(() -> new IllegalStateException("Meeting %s has no minutes yet".formatted(number)));
    }

    private String text(Meeting meeting) {
        var plan = meeting.plan();
        var text = new StringBuilder("%s，%s在%s召开，会议由%s主持，研究了%d项议程。现将会议议定事项纪要如下：\n"
                .formatted(
                        Wording.date(plan.meetingAt().toLocalDate()),
                        settings.title(),
                        plan.place(),
                        plan.chair().title(),
                        plan.items().size()));
        for (var record : records.items(meeting.number())) {
            var item = plan.item(record.no()).orElseThrow();
            text.append(paragraph(item, record));
            if (item.topic().isEmpty()) {
                text.append(openResolutions());
            }
        }
        return text.toString();
    }

    private static String paragraph(Item item, ItemRecord record) {
        var verb =
                switch (record.outcome()) {
                    case HEARD -> "会议听取了有关情况。";
                    case DECIDED -> "会议议定：";
                    case POSTPONED -> "会议决定暂缓审议，留待下次会议研究。";
                };
        return "\n%s、%s\n%s%s\n".formatted(numeral(item.no()), item.title(), verb, record.decision());
    }

    /** What the first item of every agenda is about. */
    private String openResolutions() {
        var open = register.open();
        return open.isEmpty()
                ? "此前会议没有未销号的决议事项。\n"
                : "未销号的决议事项%d项：%s。\n"
                        .formatted(
                                open.size(),
                                open.stream()
                                        .map(one -> "%s（%s，%s）"
                                                .formatted(
                                                        one.content(),
                                                        units.get(one.leadUnit())
                                                                .name(),
                                                        one.state()))
                                        .collect(Collectors.joining("；")));
    }

    private static String numeral(int no) {
        return no <= 10 ? NUMERALS.substring(no - 1, no) : String.valueOf(no);
    }
}
