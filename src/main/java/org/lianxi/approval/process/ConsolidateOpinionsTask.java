package org.lianxi.approval.process;

import org.lianxi.approval.application.ConsolidateOpinions;
import org.lianxi.approval.application.ExtendPeriod;
import org.lianxi.approval.application.RunReviews;
import org.lianxi.approval.process.ApprovalProcess.Variables;
import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.Actors;
import org.springframework.stereotype.Component;

/** User task "Consolidate opinions" (汇总会签意见). */
@Component
class ConsolidateOpinionsTask extends AnsweredTask {

    private final ConsolidateOpinions consolidateOpinions;
    private final RunReviews runReviews;
    private final ExtendPeriod extendPeriod;
    private final Actors actors;
    private final StepLimits limits;

    ConsolidateOpinionsTask(
            ConsolidateOpinions consolidateOpinions,
            RunReviews runReviews,
            ExtendPeriod extendPeriod,
            Actors actors,
            StepLimits limits) {
        this.consolidateOpinions = consolidateOpinions;
        this.runReviews = runReviews;
        this.extendPeriod = extendPeriod;
        this.actors = actors;
        this.limits = limits;
    }

    @Override
    protected void opened(OpenTask task) {
        task.dueAt(limits.ofOffice());
    }

    @Override
    protected void answered(OpenTask task, Answers answers) {
        var number = task.caseNumber();
        var actor = actors.acting(task);
        var summary = answers.find("summary", "汇总意见", ApplicationForm.LONG_TEXT).orElse("");
        var decision = answers.choice("decision", "汇总结论", "decide", "coordinate", "reconsult", "extend");
        switch (decision) {
            case "coordinate" -> consolidateOpinions.forCoordination(number, summary, actor);
            case "reconsult" -> {
                var again = ApplicationForm.units(answers, "reconsultUnits");
                runReviews.reconsult(number, again, ApplicationForm.reason(answers, "change", "变更内容"), actor);
                task.set(
                        Variables.REVIEWERS, again.stream().map(UnitCode::value).toList());
            }
            case "extend" ->
                extendPeriod.request(number, ApplicationForm.reason(answers, "extensionReason", "延长理由"), actor);
            default ->
                consolidateOpinions.forDecision(
                        number, answers.text("summary", "汇总意见", ApplicationForm.LONG_TEXT), actor);
        }
        task.set(Variables.CONSOLIDATION, decision.equals("extend") ? "wait" : decision);
    }
}
