package org.lianxi.meeting.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianxi.document.Documents;
import org.lianxi.document.IssuedDocument;
import org.lianxi.engine.CaseFacts;
import org.lianxi.engine.OpenForm;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;
import org.lianxi.meeting.application.CirculateNotice;
import org.lianxi.meeting.application.MeetingRecords;
import org.lianxi.meeting.application.Meetings;
import org.lianxi.meeting.application.Notices;
import org.lianxi.meeting.application.Notices.GivenReceipt;
import org.lianxi.meeting.domain.Attendance;
import org.lianxi.meeting.domain.Plan;
import org.lianxi.meeting.domain.Receipt;
import org.lianxi.meeting.domain.Wording;
import org.lianxi.organization.Unit;
import org.lianxi.organization.Units;
import org.springframework.stereotype.Component;

/** What forms show of the units' answers and of who came. */
@Component
class ReceiptFacts implements CaseFacts {

    private final Meetings meetings;
    private final Notices notices;
    private final MeetingRecords records;
    private final CirculateNotice circulateNotice;
    private final Documents documents;
    private final Units units;

    ReceiptFacts(
            Meetings meetings,
            Notices notices,
            MeetingRecords records,
            CirculateNotice circulateNotice,
            Documents documents,
            Units units) {
        this.meetings = meetings;
        this.notices = notices;
        this.records = records;
        this.circulateNotice = circulateNotice;
        this.documents = documents;
        this.units = units;
    }

    @Override
    public Set<String> processes() {
        return MeetingProcess.PROCESSES;
    }

    @Override
    public Map<String, Function<OpenForm, @Nullable Object>> facts() {
        var facts = new LinkedHashMap<String, Function<OpenForm, @Nullable Object>>();
        lastAnswer(facts);
        facts.put("noticeLink", form -> link(form.caseNumber(), "notice"));
        facts.put(
                "receiptsTable",
                form -> receipts(form.caseNumber()).stream().map(this::row).toList());
        facts.put("opinionsTable", form -> opinions(form.caseNumber(), itemNo -> true));
        facts.put(
                "itemOpinionsTable",
                form -> opinions(form.caseNumber(), itemNo -> itemNo == Integer.parseInt(form.local("agendaItem"))));
        facts.put("silentUnitsText", form -> silent(form.caseNumber()));
        facts.put("calls", form -> circulateNotice.silentUnits(form.caseNumber()).stream()
                .map(unit -> Map.of("unit", unit.value()))
                .toList());
        facts.put("attendance", form -> expected(form.caseNumber()));
        facts.put("attendanceTable", form -> records.attendance(form.caseNumber()).stream()
                .map(this::row)
                .toList());
        facts.put("quorumText", form -> quorum(form.caseNumber()));
        return facts;
    }

    /** A notice in a new version asks again; what the unit answered to an earlier one stands in the form. */
    private void lastAnswer(Map<String, Function<OpenForm, @Nullable Object>> facts) {
        facts.put(
                "decision", lastAnswer((form, given) -> given.receipt().answer().value()));
        facts.put("who", lastAnswer((form, given) -> given.receipt().who()));
        facts.put("post", lastAnswer((form, given) -> given.receipt().post()));
        facts.put("ground", lastAnswer((form, given) -> given.receipt().ground()));
        facts.put("opinions", lastAnswer(this::opinionsOnTodaysAgenda));
    }

    private Function<OpenForm, @Nullable Object> lastAnswer(BiFunction<OpenForm, Earlier, Object> reader) {
        return form -> form.element().equals(MeetingProcess.ANSWER_NOTICE)
                ? earlier(form).map(given -> reader.apply(form, given)).orElse(null)
                : null;
    }

    /** What a unit answered to an earlier version of the notice. */
    private record Earlier(Receipt receipt, Plan plan) {}

    private Optional<Earlier> earlier(OpenForm form) {
        var number = form.caseNumber();
        return Stream.iterate(meetings.get(number).noticeVersion() - 1, version -> version > 0, version -> version - 1)
                .flatMap(version -> notices.receiptOf(number, version, form.unit()).stream()
                        .map(given -> new Earlier(
                                given.receipt(), notices.find(number, version).orElseThrow())))
                .findFirst();
    }

    /** An item may have another number today; opinions on topics that are gone are left out. */
    private List<Map<String, Object>> opinionsOnTodaysAgenda(OpenForm form, Earlier given) {
        var items = meetings.get(form.caseNumber()).plan().items();
        return given.receipt().opinions().entrySet().stream()
                .flatMap(opinion -> given.plan().item(opinion.getKey()).stream()
                        .flatMap(before -> items.stream()
                                .filter(item ->
                                        item.topic().isPresent() && item.topic().equals(before.topic())))
                        .map(item ->
                                Map.<String, Object>of("item", String.valueOf(item.no()), "text", opinion.getValue())))
                .toList();
    }

    private String link(CaseNumber number, String kind) {
        return documents.latest(number, kind).map(IssuedDocument::address).orElse("/meetings/" + number);
    }

    private List<GivenReceipt> receipts(CaseNumber number) {
        return notices.receipts(number, meetings.get(number).noticeVersion());
    }

    private String silent(CaseNumber number) {
        var silent = circulateNotice.silentUnits(number);
        return silent.isEmpty() ? "无" : units.names(silent);
    }

    private Map<String, Object> row(GivenReceipt given) {
        var receipt = given.receipt();
        return Map.of(
                "unit", units.get(receipt.unit()).name(),
                "answer", receipt.answer().title(),
                "who", (receipt.who() + " " + receipt.post()).strip(),
                "ground", receipt.ground(),
                "at", Wording.time(given.answeredAt()));
    }

    /** What units that do not come have to say on the items (clause 3.2.2h). */
    private List<Map<String, Object>> opinions(CaseNumber number, IntPredicate items) {
        return receipts(number).stream()
                .map(GivenReceipt::receipt)
                .flatMap(receipt -> receipt.opinions().entrySet().stream()
                        .filter(opinion -> items.test(opinion.getKey()))
                        .map(opinion -> Map.<String, Object>of(
                                "no", opinion.getKey(),
                                "unit", units.get(receipt.unit()).name(),
                                "opinion", opinion.getValue())))
                .toList();
    }

    private Map<String, Object> row(Attendance row) {
        return Map.of(
                "unit", units.get(row.unit()).name(), "status", row.status().title(), "who", row.who());
    }

    /** The sign-in sheet as the receipts let expect it; a silent unit's row waits to be filled in. */
    private List<Map<String, Object>> expected(CaseNumber number) {
        var receipts = receipts(number);
        return units.members().stream()
                .map(Unit::code)
                .map(unit -> expected(unit, receipts))
                .toList();
    }

    private static Map<String, Object> expected(UnitCode unit, List<GivenReceipt> receipts) {
        var row = new LinkedHashMap<String, Object>();
        row.put("unit", unit.value());
        receipts.stream()
                .map(GivenReceipt::receipt)
                .filter(receipt -> receipt.unit().equals(unit))
                .findFirst()
                .ifPresent(receipt -> {
                    row.put("status", status(receipt.answer()).value());
                    row.put("who", (receipt.who() + " " + receipt.post()).strip());
                });
        return row;
    }

    private static Attendance.Status status(Receipt.Answer answer) {
        return switch (answer) {
            case ATTENDS -> Attendance.Status.PRESENT;
            case SUBSTITUTE -> Attendance.Status.SUBSTITUTE;
            case OPINION -> Attendance.Status.OPINION;
        };
    }

    private String quorum(CaseNumber number) {
        var sheet = records.attendance(number);
        var present = sheet.stream().filter(row -> row.status().present()).count();
        return "应到 %d 个单位，实到 %d 个。".formatted(sheet.size(), present);
    }
}
