package org.lianxi.approval.process;

import java.util.List;
import org.lianxi.approval.application.CaseClock;
import org.lianxi.approval.application.ExtendPeriod;
import org.lianxi.approval.application.RunReviews;
import org.lianxi.approval.domain.Reviewer;
import org.lianxi.approval.process.ApprovalProcess.Variables;
import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.Actors;
import org.springframework.stereotype.Component;

/** User task "Follow reviews" (跟进部门会签), open as long as departments are asked. */
@Component
class FollowReviewsTask extends AnsweredTask {

    private final RunReviews runReviews;
    private final ExtendPeriod extendPeriod;
    private final CaseClock caseClock;
    private final Actors actors;

    FollowReviewsTask(RunReviews runReviews, ExtendPeriod extendPeriod, CaseClock caseClock, Actors actors) {
        this.runReviews = runReviews;
        this.extendPeriod = extendPeriod;
        this.caseClock = caseClock;
        this.actors = actors;
    }

    @Override
    protected void opened(OpenTask task) {
        task.dueAt(caseClock.ofCase(task.caseNumber()).due().end());
    }

    @Override
    protected void answered(OpenTask task, Answers answers) {
        var number = task.caseNumber();
        var actor = actors.acting(task);
        var reason = ApplicationForm.reason(answers, "reason", "理由");
        var decision = answers.choice(
                "decision", "跟进措施", "continue", "remind", "add", "release", "changed", "extend", "close-early");
        switch (decision) {
            case "remind" -> runReviews.remind(number, actor);
            case "add" -> {
                var added = ApplicationForm.reviewers(answers, "added", "");
                runReviews.add(number, added, reason, actor);
                send(task, added.stream().map(Reviewer::unit).toList());
                return;
            }
            case "changed" -> {
                var again = ApplicationForm.units(answers, "reconsultUnits");
                runReviews.reconsult(number, again, ApplicationForm.reason(answers, "change", "变更内容"), actor);
                send(task, again);
                return;
            }
            case "release" -> {
                var released = ApplicationForm.units(answers, "releasedUnits");
                runReviews.release(number, released, reason, actor);
                release(task, released);
                return;
            }
            case "close-early" -> {
                release(task, runReviews.closeEarly(number, actor));
                task.set(Variables.FOLLOW_UP, "close");
                return;
            }
            case "extend" ->
                extendPeriod.request(number, ApplicationForm.reason(answers, "extensionReason", "延长理由"), actor);
            default -> {
                // Nothing to do but to go on waiting.
            }
        }
        task.set(Variables.FOLLOW_UP, "continue");
    }

    private static void send(OpenTask task, List<UnitCode> units) {
        task.set(Variables.REVIEWERS, units.stream().map(UnitCode::value).toList());
        task.set(Variables.FOLLOW_UP, "send");
    }

    private static void release(OpenTask task, List<UnitCode> units) {
        task.set(Variables.RELEASED, units.stream().map(UnitCode::value).toList());
        task.set(Variables.FOLLOW_UP, "release");
    }
}
