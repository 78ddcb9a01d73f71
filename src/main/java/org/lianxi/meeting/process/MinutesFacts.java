package org.lianxi.meeting.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lianxi.document.CaseFile;
import org.lianxi.document.Documents;
import org.lianxi.document.IssuedDocument;
import org.lianxi.engine.CaseFacts;
import org.lianxi.engine.OpenForm;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;
import org.lianxi.meeting.application.DistributeMinutes;
import org.lianxi.meeting.application.MeetingRecords;
import org.lianxi.meeting.application.Meetings;
import org.lianxi.meeting.application.MinutesBook;
import org.lianxi.meeting.domain.Decided;
import org.lianxi.meeting.domain.Item;
import org.lianxi.meeting.domain.Minutes;
import org.lianxi.meeting.domain.Wording;
import org.lianxi.organization.Units;
import org.lianxi.resolution.OpenResolution;
import org.lianxi.resolution.ResolutionRegister;
import org.lianxi.topic.PooledTopic;
import org.lianxi.topic.TopicPool;
import org.springframework.stereotype.Component;

/** What forms show of the items as they are recorded, and of the minutes. */
@Component
class MinutesFacts implements CaseFacts {

    private final Meetings meetings;
    private final MeetingRecords records;
    private final MinutesBook minutesBook;
    private final DistributeMinutes distributeMinutes;
    private final TopicPool pool;
    private final ResolutionRegister register;
    private final Documents documents;
    private final CaseFile caseFile;
    private final Units units;

    MinutesFacts(
            Meetings meetings,
            MeetingRecords records,
            MinutesBook minutesBook,
            DistributeMinutes distributeMinutes,
            TopicPool pool,
            ResolutionRegister register,
            Documents documents,
            CaseFile caseFile,
            Units units) {
        this.meetings = meetings;
        this.records = records;
        this.minutesBook = minutesBook;
        this.distributeMinutes = distributeMinutes;
        this.pool = pool;
        this.register = register;
        this.documents = documents;
        this.caseFile = caseFile;
        this.units = units;
    }

    @Override
    public Set<String> processes() {
        return MeetingProcess.PROCESSES;
    }

    @Override
    public Map<String, Function<OpenForm, @Nullable Object>> facts() {
        var facts = new LinkedHashMap<String, Function<OpenForm, @Nullable Object>>();
        facts.put("itemNo", form -> item(form).no());
        facts.put("itemTitle", form -> item(form).title());
        facts.put(
                "itemBrief",
                form -> item(form).topic().map(pool::get).map(this::brief).orElse(""));
        facts.put(
                "openResolutionsTable",
                form -> register.open().stream().map(this::row).toList());
        facts.put("minutesText", form -> minutes(form).body());
        facts.put("minutesVersion", form -> minutes(form).version());
        facts.put("minutesCorrected", form -> minutes(form).version() > 1);
        facts.put("minutesNumberText", form -> minutes(form).number());
        facts.put("correctionReason", form -> minutes(form).correctionReason());
        facts.put("minutesReturnNote", form -> returnNote(form.caseNumber()));
        facts.put("minutesLink", form -> link(form.caseNumber()));
        facts.put("resolutionsTable", form -> records.resolutions(form.caseNumber()).stream()
                .map(this::row)
                .toList());
        facts.put("itemOptions", form -> meetings.get(form.caseNumber()).plan().items().stream()
                .map(item -> Map.of("label", item.no() + ". " + item.title(), "value", String.valueOf(item.no())))
                .toList());
        facts.put("decisions", form -> records.items(form.caseNumber()).stream()
                .map(item -> Map.of("item", String.valueOf(item.no()), "decisionText", item.decision()))
                .toList());
        facts.put("adopted", form -> records.resolutions(form.caseNumber()).stream()
                .map(MinutesFacts::fields)
                .toList());
        facts.put("decisionsTable", form -> records.items(form.caseNumber()).stream()
                .map(item -> Map.of(
                        "no", item.no(),
                        "outcome", item.outcome().title(),
                        "decision", item.decision()))
                .toList());
        facts.put("acknowledgementsTable", form -> acknowledgements(form));
        facts.put("unacknowledgedText", form -> {
            var silent = distributeMinutes.silentUnits(form.caseNumber());
            return silent.isEmpty() ? "无" : units.names(silent);
        });
        return facts;
    }

    private Item item(OpenForm form) {
        var no = Integer.parseInt(form.local("agendaItem"));
        return meetings.get(form.caseNumber()).plan().item(no).orElseThrow();
    }

    private String brief(PooledTopic topic) {
        return "提出单位：%s\n\n背景：%s\n\n建议：%s\n\n%s"
                .formatted(
                        units.get(topic.proposedBy()).name(),
                        topic.background(),
                        topic.proposal(),
                        topic.opinions().isEmpty() ? "" : "书面意见：\n" + String.join("\n", topic.opinions()));
    }

    private Minutes minutes(OpenForm form) {
        return minutesBook
                .latest(form.caseNumber())
                .orElseThrow(
                        () -> new IllegalStateException("Meeting %s has no minutes yet".formatted(form.caseNumber())));
    }

    private String returnNote(CaseNumber number) {
        return caseFile.entries(number).stream()
                .filter(entry -> Set.of("退回修改", "更正").contains(entry.decision()))
                .reduce((earlier, later) -> later)
                .map(entry -> "%s（%s）：%s".formatted(entry.decision(), entry.post(), entry.text()))
                .orElse("");
    }

    private String link(CaseNumber number) {
        return documents.latest(number, "minutes").map(IssuedDocument::address).orElse("/meetings/" + number);
    }

    private List<Map<String, String>> acknowledgements(OpenForm form) {
        return minutesBook.acknowledgements(form.caseNumber(), minutes(form).version()).stream()
                .map(given -> Map.of(
                        "unit", units.get(given.unit()).name(), "by", given.by(), "at", Wording.time(given.at())))
                .toList();
    }

    private static Map<String, Object> fields(Decided decided) {
        return Map.of(
                "item", String.valueOf(decided.itemNo()),
                "content", decided.content(),
                "leadUnit", decided.leadUnit().value(),
                "cooperatingUnits",
                        decided.cooperatingUnits().stream().map(UnitCode::value).toList(),
                "due", decided.due().toString());
    }

    private Map<String, Object> row(OpenResolution open) {
        return Map.of(
                "number", open.number().value(),
                "content", open.content(),
                "lead", units.get(open.leadUnit()).name(),
                "due", Wording.date(open.due()),
                "state", open.state());
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
