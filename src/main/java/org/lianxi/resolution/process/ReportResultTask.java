package org.lianxi.resolution.process;

import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.organization.Actors;
import org.lianxi.resolution.application.ReportResult;
import org.lianxi.resolution.domain.Report;
import org.lianxi.resolution.process.ResolutionProcess.Variables;
import org.springframework.stereotype.Component;

/** User task 反馈办理情况. */
@Component
class ReportResultTask extends AnsweredTask {

    private final ReportResult reportResult;
    private final DueDays dueDays;
    private final Actors actors;

    ReportResultTask(ReportResult reportResult, DueDays dueDays, Actors actors) {
        this.reportResult = reportResult;
        this.dueDays = dueDays;
        this.actors = actors;
    }

    @Override
    protected void opened(OpenTask task) {
        task.dueAt(dueDays.endOf(task.caseNumber()));
    }

    @Override
    protected void answered(OpenTask task, Answers answers) {
        var report = report(answers);
        reportResult.of(task.caseNumber(), report, actors.acting(task));
        task.set(Variables.REPORT_KIND, report.kind());
    }

    private static Report report(Answers answers) {
        return switch (answers.choice("decision", "反馈类型", "progress", "completion", "extension")) {
            case "completion" ->
                new Report.Completion(answers.text("result", "办理结果", 4000), answers.text("evidence", "佐证材料", 4000));
            case "extension" ->
                new Report.ExtensionRequest(
                        answers.text("extensionReason", "延期理由", 4000), answers.date("requestedDue", "申请延至"));
            default -> new Report.Progress(answers.text("progress", "办理进展", 4000));
        };
    }
}
