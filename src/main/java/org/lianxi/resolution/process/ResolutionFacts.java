package org.lianxi.resolution.process;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lianxi.document.CaseFile;
import org.lianxi.engine.CaseFacts;
import org.lianxi.engine.OpenForm;
import org.lianxi.kernel.Markdown;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.Absences;
import org.lianxi.organization.Units;
import org.lianxi.resolution.application.Journal;
import org.lianxi.resolution.application.Resolutions;
import org.lianxi.resolution.domain.CooperationEntry;
import org.lianxi.resolution.domain.Report;
import org.lianxi.resolution.domain.ReportEntry;
import org.lianxi.resolution.domain.Resolution;
import org.springframework.stereotype.Component;

/** What the forms of 决议督办 may show, read when a form is opened. */
@Component
class ResolutionFacts implements CaseFacts {

    private static final String NOTHING = "无";

    private final Resolutions resolutions;
    private final Journal journal;
    private final CaseFile caseFile;
    private final Units units;
    private final Absences absences;

    ResolutionFacts(Resolutions resolutions, Journal journal, CaseFile caseFile, Units units, Absences absences) {
        this.resolutions = resolutions;
        this.journal = journal;
        this.caseFile = caseFile;
        this.units = units;
        this.absences = absences;
    }

    @Override
    public Set<String> processes() {
        return Set.of(ResolutionProcess.PROCESS);
    }

    @Override
    public Map<String, Function<OpenForm, @Nullable Object>> facts() {
        var facts = new LinkedHashMap<String, Function<OpenForm, @Nullable Object>>();
        facts.put("caseNumber", form -> form.caseNumber().value());
        facts.put("content", of(Resolution::content));
        facts.put("source", of(resolution -> resolution.adopted().source()));
        facts.put("leadUnitName", of(resolution -> units.get(resolution.leadUnit())
                .name()));
        facts.put("cooperatingUnitNames", of(resolution -> names(resolution.cooperatingUnits())));
        facts.put("dueText", of(resolution -> resolution.due().toString()));
        facts.put("standing", of(Resolution::standing));
        facts.put("givenInstruction", of(resolution -> orNothing(resolution.instruction())));
        facts.put(
                "adoptedLeadUnitName",
                of(resolution -> units.get(resolution.adopted().leadUnit()).name()));
        facts.put(
                "adoptedCooperatingUnitNames",
                of(resolution -> names(resolution.adopted().cooperatingUnits())));
        facts.put("adoptedDueText", of(resolution -> resolution.adopted().due().toString()));
        facts.put("leadUnit", of(resolution -> resolution.leadUnit().value()));
        facts.put("cooperatingUnits", of(resolution -> resolution.cooperatingUnits().stream()
                .map(UnitCode::value)
                .toList()));
        facts.put("dueDate", of(resolution -> resolution.due().toString()));
        facts.put("unitOptions", form -> units.options(units.all()));
        facts.put("absentLiaisons", form -> absences.upcoming());
        facts.put(
                "newDue",
                of(resolution ->
                        resolution.requestedDue().map(LocalDate::toString).orElse(null)));
        facts.put(
                "requestedDueText",
                of(resolution ->
                        resolution.requestedDue().map(LocalDate::toString).orElse(NOTHING)));
        facts.put("reportedResult", last(entry -> entry.report() instanceof Report.Completion, entry -> entry.report()
                .text()));
        facts.put("reportedEvidence", last(entry -> entry.report() instanceof Report.Completion, entry -> entry.report()
                .evidence()
                .orElse(NOTHING)));
        facts.put(
                "requestReason",
                last(entry -> entry.report() instanceof Report.ExtensionRequest, entry -> entry.report()
                        .text()));
        facts.put("replyToReport", form -> journal.reports(form.caseNumber()).stream()
                .max(Comparator.comparingInt(ReportEntry::place))
                .flatMap(ReportEntry::reply)
                .map(reply -> "%s：%s（%s）".formatted(reply.decision(), orNothing(reply.text()), reply.post()))
                .orElse(null));
        facts.put("cooperationRows", form -> journal.cooperation(form.caseNumber()).stream()
                .map(this::row)
                .toList());
        facts.put("lightRows", form -> journal.lights(form.caseNumber()).stream()
                .map(entry -> Map.of(
                        "light", entry.light().word(),
                        "at", entry.at().toLocalDate().toString(),
                        "ground", entry.ground(),
                        "notice", orNothing(entry.noticeNumber())))
                .toList());
        facts.put("record", form -> new Markdown(caseFile.asText(form.caseNumber())));
        return facts;
    }

    private Function<OpenForm, @Nullable Object> of(Function<Resolution, @Nullable Object> fact) {
        return form -> resolutions.find(form.caseNumber()).map(fact).orElse(null);
    }

    private Function<OpenForm, @Nullable Object> last(Predicate<ReportEntry> kind, Function<ReportEntry, Object> fact) {
        return form -> journal.reports(form.caseNumber()).stream()
                .filter(kind)
                .max(Comparator.comparingInt(ReportEntry::place))
                .map(fact)
                .orElse(NOTHING);
    }

    private Map<String, String> row(CooperationEntry entry) {
        return Map.of(
                "unit", units.get(entry.unit()).name(),
                "text", entry.text(),
                "at", entry.at().toLocalDate().toString());
    }

    private String names(List<UnitCode> codes) {
        return codes.isEmpty() ? NOTHING : units.names(codes);
    }

    private static String orNothing(String text) {
        return text.isEmpty() ? NOTHING : text;
    }
}
