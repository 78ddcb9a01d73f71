package org.lianxi.approval.process;

import org.lianxi.approval.application.DetermineReviewers;
import org.lianxi.approval.process.ApprovalProcess.Variables;
import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.organization.Actors;
import org.springframework.stereotype.Component;

/** User task "Name reviewers" (指定会签单位), where the decision table names nobody. */
@Component
class NameReviewersTask extends AnsweredTask {

    private final DetermineReviewers determineReviewers;
    private final Actors actors;
    private final StepLimits limits;

    NameReviewersTask(DetermineReviewers determineReviewers, Actors actors, StepLimits limits) {
        this.determineReviewers = determineReviewers;
        this.actors = actors;
        this.limits = limits;
    }

    @Override
    protected void opened(OpenTask task) {
        task.dueAt(limits.ofOffice());
    }

    @Override
    protected void answered(OpenTask task, Answers answers) {
        var lead = answers.text("leadUnit", "牵头单位");
        var reviewers = ApplicationForm.reviewers(answers, "reviewers", lead);
        determineReviewers.byHand(
                task.caseNumber(),
                reviewers,
                answers.text("reason", "指定理由", ApplicationForm.REASON),
                actors.acting(task));
        task.set(Variables.LEAD_UNIT, lead);
        task.set(
                Variables.REVIEWERS,
                reviewers.stream().map(reviewer -> reviewer.unit().value()).toList());
    }
}
