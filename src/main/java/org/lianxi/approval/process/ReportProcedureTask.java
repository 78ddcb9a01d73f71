package org.lianxi.approval.process;

import org.lianxi.approval.application.CaseEvents;
import org.lianxi.approval.application.Reviews;
import org.lianxi.approval.application.RunProcedure;
import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.organization.Actors;
import org.springframework.stereotype.Component;

/** User task "Report procedure" (报告特别程序结果): the clock goes on. */
@Component
class ReportProcedureTask extends AnsweredTask {

    private final RunProcedure runProcedure;
    private final CaseEvents events;
    private final Reviews reviews;
    private final EmptyPosts emptyPosts;
    private final StepLimits limits;
    private final Actors actors;

    ReportProcedureTask(
            RunProcedure runProcedure,
            CaseEvents events,
            Reviews reviews,
            EmptyPosts emptyPosts,
            StepLimits limits,
            Actors actors) {
        this.runProcedure = runProcedure;
        this.events = events;
        this.reviews = reviews;
        this.emptyPosts = emptyPosts;
        this.limits = limits;
        this.actors = actors;
    }

    @Override
    protected void opened(OpenTask task) {
        emptyPosts.tell(task);
        var review = reviews.current(task.caseNumber(), task.unit());
        events.procedures(task.caseNumber(), task.unit(), review.round()).stream()
                .filter(procedure -> procedure.to().isEmpty())
                .findFirst()
                .ifPresent(procedure -> task.dueAt(limits.in(procedure.expectedDays())));
    }

    @Override
    protected void answered(OpenTask task, Answers answers) {
        runProcedure.end(
                task.caseNumber(),
                task.unit(),
                answers.text("result", "程序结果", ApplicationForm.LONG_TEXT),
                actors.acting(task));
    }
}
