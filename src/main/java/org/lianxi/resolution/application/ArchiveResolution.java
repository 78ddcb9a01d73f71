package org.lianxi.resolution.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;
import org.lianxi.resolution.domain.CooperationEntry;
import org.lianxi.resolution.domain.LightEntry;
import org.lianxi.resolution.domain.ReportEntry;
import org.lianxi.resolution.domain.Resolution;
import org.lianxi.resolution.domain.ResolutionState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 销号归档: closes the record of a verified resolution. Doing it again changes nothing. */
@Service
public class ArchiveResolution {

    private final Resolutions resolutions;
    private final Journal journal;
    private final CaseFile caseFile;
    private final ObjectMapper json;

    ArchiveResolution(Resolutions resolutions, Journal journal, CaseFile caseFile, ObjectMapper json) {
        this.resolutions = resolutions;
        this.journal = journal;
        this.caseFile = caseFile;
        this.json = json;
    }

    @Transactional
    public void of(CaseNumber number) {
        var resolution = resolutions.toChange(number);
        if (resolution.state() != ResolutionState.CLOSED) {
            throw new IllegalStateException(
                    "Resolution %s is %s; only a verified one is archived".formatted(number, resolution.state()));
        }
        caseFile.archive(number, title(resolution), resolution.standing(), asJson(resolution));
    }

    private static String title(Resolution resolution) {
        var content = resolution.content();
        var shown = content.codePointCount(0, content.length()) > 40
                ? content.substring(0, content.offsetByCodePoints(0, 40)) + "……"
                : content;
        return "决议督办：" + shown;
    }

    private String asJson(Resolution resolution) {
        var number = resolution.number();
        var whole = new LinkedHashMap<String, Object>();
        whole.put("number", number.value());
        whole.put("content", resolution.content());
        whole.put("adopted", adopted(resolution));
        whole.put("leadUnit", resolution.leadUnit().value());
        whole.put("cooperatingUnits", codes(resolution.cooperatingUnits()));
        whole.put("due", resolution.due().toString());
        whole.put("instruction", resolution.instruction());
        whole.put("rounds", resolution.round());
        whole.put("light", resolution.light().word());
        whole.put("closedAt", resolution.closedAt().map(Object::toString).orElse(""));
        whole.put(
                "reports",
                journal.reports(number).stream().map(ArchiveResolution::report).toList());
        whole.put(
                "cooperation",
                journal.cooperation(number).stream()
                        .map(ArchiveResolution::cooperation)
                        .toList());
        whole.put(
                "lights",
                journal.lights(number).stream().map(ArchiveResolution::light).toList());
        try {
            return json.writeValueAsString(whole);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Resolution %s cannot be written as JSON".formatted(number), impossible);
        }
    }

    private static Map<String, Object> adopted(Resolution resolution) {
        var adopted = resolution.adopted();
        return Map.of(
                "meeting", adopted.meeting().value(),
                "row", adopted.row(),
                "source", adopted.source(),
                "leadUnit", adopted.leadUnit().value(),
                "cooperatingUnits", codes(adopted.cooperatingUnits()),
                "due", adopted.due().toString());
    }

    private static Map<String, Object> report(ReportEntry entry) {
        var report = new LinkedHashMap<String, Object>();
        report.put("round", entry.round());
        report.put("kind", entry.report().word());
        report.put("text", entry.report().text());
        entry.report().evidence().ifPresent(evidence -> report.put("evidence", evidence));
        entry.report().requestedDue().ifPresent(due -> report.put("requestedDue", due.toString()));
        report.put("by", entry.post());
        report.put("at", entry.at().toString());
        entry.reply()
                .ifPresent(reply -> report.put(
                        "reply",
                        Map.of(
                                "decision", reply.decision(),
                                "text", reply.text(),
                                "by", reply.post(),
                                "at", reply.at().toString())));
        return report;
    }

    private static Map<String, Object> cooperation(CooperationEntry entry) {
        return Map.of(
                "round", entry.round(),
                "unit", entry.unit().value(),
                "text", entry.text(),
                "by", entry.post(),
                "at", entry.at().toString());
    }

    private static Map<String, Object> light(LightEntry entry) {
        return Map.of(
                "light", entry.light().word(),
                "due", entry.due().toString(),
                "at", entry.at().toString(),
                "ground", entry.ground(),
                "notice", entry.noticeNumber());
    }

    private static List<String> codes(List<UnitCode> units) {
        return units.stream().map(UnitCode::value).toList();
    }
}
