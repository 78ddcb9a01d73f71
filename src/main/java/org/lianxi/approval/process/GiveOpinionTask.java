package org.lianxi.approval.process;

import org.lianxi.approval.application.CaseClock;
import org.lianxi.approval.application.GiveOpinion;
import org.lianxi.approval.application.Reviews;
import org.lianxi.approval.application.RunProcedure;
import org.lianxi.approval.domain.Opinion;
import org.lianxi.approval.domain.OpinionKind;
import org.lianxi.approval.domain.ProcedureKind;
import org.lianxi.approval.process.ApprovalProcess.Variables;
import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.kernel.Choice;
import org.lianxi.organization.Actors;
import org.springframework.stereotype.Component;

/** User task "Give opinion" (提出会签意见), by the liaison of one department. */
@Component
class GiveOpinionTask extends AnsweredTask {

    private final GiveOpinion giveOpinion;
    private final RunProcedure runProcedure;
    private final Reviews reviews;
    private final CaseClock caseClock;
    private final EmptyPosts emptyPosts;
    private final Actors actors;

    GiveOpinionTask(
            GiveOpinion giveOpinion,
            RunProcedure runProcedure,
            Reviews reviews,
            CaseClock caseClock,
            EmptyPosts emptyPosts,
            Actors actors) {
        this.giveOpinion = giveOpinion;
        this.runProcedure = runProcedure;
        this.reviews = reviews;
        this.caseClock = caseClock;
        this.emptyPosts = emptyPosts;
        this.actors = actors;
    }

    @Override
    protected void opened(OpenTask task) {
        emptyPosts.tell(task);
        var review = reviews.current(task.caseNumber(), task.unit());
        task.dueAt(caseClock.ofReview(review).due().end());
    }

    @Override
    protected void answered(OpenTask task, Answers answers) {
        var decision = answers.choice(
                "decision", "本单位意见", "agree", "agree-with-conditions", "object", "not-concerned", "special-procedure");
        var text = answers.find("opinion", "意见内容", ApplicationForm.LONG_TEXT).orElse("");
        var procedure = decision.equals("special-procedure");
        if (procedure) {
            runProcedure.begin(
                    task.caseNumber(),
                    task.unit(),
                    answers.choice("procedureKind", "程序", ProcedureKind.class),
                    answers.wholeNumber("procedureDays", "所需工作日", 1, 365),
                    text,
                    actors.acting(task));
        } else {
            giveOpinion.of(
                    task.unit(),
                    task.caseNumber(),
                    new Opinion(
                            Choice.of(OpinionKind.class, decision, "本单位意见"),
                            text,
                            answers.find("conditions", "条件", ApplicationForm.LONG_TEXT)
                                    .orElse(""),
                            answers.find("law", "法律依据", ApplicationForm.REASON).orElse("")),
                    actors.acting(task));
        }
        task.set(Variables.PROCEDURE_NEEDED, procedure);
    }
}
