package org.lianxi.resolution.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.organization.Actor;
import org.lianxi.resolution.domain.Report;
import org.lianxi.resolution.domain.ReportEntry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 反馈办理情况: the lead unit reports progress, reports completion with evidence, or asks for more time. */
@Service
public class ReportResult {

    private final Resolutions resolutions;
    private final Journal journal;
    private final CaseFile caseFile;
    private final ResolutionMessages messages;
    private final Clock clock;

    ReportResult(
            Resolutions resolutions, Journal journal, CaseFile caseFile, ResolutionMessages messages, Clock clock) {
        this.resolutions = resolutions;
        this.journal = journal;
        this.caseFile = caseFile;
        this.messages = messages;
        this.clock = clock;
    }

    @Transactional
    public void of(CaseNumber number, Report report, Actor actor) {
        var reported = resolutions.toChange(number).report(report, LocalDate.now(clock));
        resolutions.save(reported);
        var place = journal.reports(number).size() + 1;
        journal.add(
                number,
                new ReportEntry(
                        place,
                        reported.round(),
                        report,
                        actor.person(),
                        actor.signature(),
                        LocalDateTime.now(clock),
                        Optional.empty()));
        caseFile.record(number, "反馈办理情况", report.word(), asText(report), actor);
        tell(number, report, place);
    }

    private void tell(CaseNumber number, Report report, int place) {
        var event = "report-" + place;
        if (report instanceof Report.Completion) {
            messages.toGroup("office", number, event, "决议督办案 %s 的牵头单位已报请办结，请核查。".formatted(number));
        } else if (report instanceof Report.ExtensionRequest) {
            messages.toGroup("leader", number, event, "决议督办案 %s 的牵头单位申请延期，请审批。".formatted(number));
        } else {
            messages.toGroup("office", number, event, "决议督办案 %s 的牵头单位反馈了办理进展。".formatted(number));
        }
    }

    private static String asText(Report report) {
        return report.text()
                + report.evidence().map("（佐证：%s）"::formatted).orElse("")
                + report.requestedDue().map("（申请延至：%s）"::formatted).orElse("");
    }
}
