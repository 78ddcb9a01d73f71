package org.lianxi.approval.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lianxi.approval.application.Approvals;
import org.lianxi.approval.application.CaseClock;
import org.lianxi.approval.application.CaseEvents;
import org.lianxi.approval.application.Coordinate;
import org.lianxi.approval.application.ExtendPeriod;
import org.lianxi.approval.domain.Coordination;
import org.lianxi.calendar.Term;
import org.lianxi.calendar.WorkingDays;
import org.lianxi.document.CaseEntry;
import org.lianxi.document.CaseFile;
import org.lianxi.engine.CaseFacts;
import org.lianxi.engine.OpenForm;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;
import org.springframework.stereotype.Component;

/** What forms may show of coordination, the conference's answer, and a wanted extension. */
@Component
class CoordinationFacts implements CaseFacts {

    private static final int LONGEST_PROJECT = 80;

    private final Approvals approvals;
    private final CaseEvents events;
    private final Coordinate coordinate;
    private final ExtendPeriod extendPeriod;
    private final CaseClock caseClock;
    private final CaseFile caseFile;
    private final WorkingDays workingDays;

    CoordinationFacts(
            Approvals approvals,
            CaseEvents events,
            Coordinate coordinate,
            ExtendPeriod extendPeriod,
            CaseClock caseClock,
            CaseFile caseFile,
            WorkingDays workingDays) {
        this.approvals = approvals;
        this.events = events;
        this.coordinate = coordinate;
        this.extendPeriod = extendPeriod;
        this.caseClock = caseClock;
        this.caseFile = caseFile;
        this.workingDays = workingDays;
    }

    @Override
    public Set<String> processes() {
        return Set.copyOf(ApprovalProcess.PROCESSES);
    }

    @Override
    public Map<String, Function<OpenForm, @Nullable Object>> facts() {
        var facts = new LinkedHashMap<String, Function<OpenForm, @Nullable Object>>();
        facts.put("coordinationRows", form -> rows(form.caseNumber()));
        facts.put("conferenceText", form -> conference(form.caseNumber()));
        facts.put("consolidationText", form -> consolidation(form.caseNumber()));
        facts.put("extensionText", form -> extension(form.caseNumber()));
        // What the office starts from when it drafts a topic for the conference.
        facts.put(
                "title",
                form -> title(approvals.get(form.caseNumber()).application().projectName()));
        facts.put("urgency", form -> "urgent");
        facts.put("background", form -> coordinate.background(form.caseNumber()));
        facts.put("proposal", form -> "请联席会议就各单位意见分歧作出决定，并明确办理要求。");
        facts.put("legalBasis", form -> coordinate.legalBasis(form.caseNumber()));
        facts.put("concernedUnits", form -> coordinate.units(form.caseNumber()).stream()
                .map(UnitCode::value)
                .toList());
        return facts;
    }

    /** Fits into a topic's title, however long the project's name is. */
    private static String title(String project) {
        var length = project.codePointCount(0, project.length());
        var shown = length <= LONGEST_PROJECT
                ? project
                : project.substring(0, project.offsetByCodePoints(0, LONGEST_PROJECT)) + "…";
        return "关于《%s》联合审批意见分歧的协调".formatted(shown);
    }

    private List<Map<String, Object>> rows(CaseNumber number) {
        return events.coordinations(number).stream()
                .map(held -> Map.<String, Object>of(
                        "heldOn", held.heldOn().toString(),
                        "participants", held.participants(),
                        "outcome", held.outcome(),
                        "text", words(held)))
                .toList();
    }

    private @Nullable String conference(CaseNumber number) {
        return events.lastCoordination(number)
                .flatMap(Coordination::reply)
                .map(reply -> "%s%s：%s"
                        .formatted(
                                reply.outcome(),
                                reply.meeting().isEmpty() ? "" : "（会议 %s）".formatted(reply.meeting()),
                                reply.text()))
                .orElse(null);
    }

    /** The service centre's words to whoever signs. */
    private @Nullable String consolidation(CaseNumber number) {
        return caseFile.entries(number).stream()
                .filter(entry -> entry.step().equals("汇总会签意见"))
                .map(CaseEntry::text)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private String extension(CaseNumber number) {
        var pending = extendPeriod.pending(number);
        var due = caseClock.ofCase(number).due();
        return "%s申请延长 %d 个工作日，理由：%s。现期限至 %s；同意后至 %s。"
                .formatted(
                        pending.requestedBy(),
                        pending.days(),
                        Typed.withoutStop(pending.reason()),
                        due.words(),
                        workingDays
                                .after(due.day(), Term.workingDays(pending.days()))
                                .words());
    }

    private static String words(Coordination held) {
        return held.reply()
                .map(reply ->
                        "%s；联席会议%s：%s".formatted(Typed.withoutStop(held.agreement()), reply.outcome(), reply.text()))
                .orElse(held.agreement());
    }
}
