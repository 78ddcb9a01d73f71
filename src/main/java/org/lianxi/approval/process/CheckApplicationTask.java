package org.lianxi.approval.process;

import org.lianxi.approval.application.CheckApplication;
import org.lianxi.approval.process.ApprovalProcess.Variables;
import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.organization.Actors;
import org.springframework.stereotype.Component;

/** User task "Check application" (审查申请材料), within five working days (行政许可法 article 32). */
@Component
class CheckApplicationTask extends AnsweredTask {

    /** 行政许可法 article 32, item 4; the timer of the model waits as long. */
    private static final int DAYS_TO_TELL = 5;

    private final CheckApplication checkApplication;
    private final CaseTimers timers;
    private final Actors actors;
    private final StepLimits limits;

    CheckApplicationTask(CheckApplication checkApplication, CaseTimers timers, Actors actors, StepLimits limits) {
        this.checkApplication = checkApplication;
        this.timers = timers;
        this.actors = actors;
        this.limits = limits;
    }

    @Override
    protected void opened(OpenTask task) {
        task.dueAt(limits.in(DAYS_TO_TELL));
    }

    @Override
    protected void answered(OpenTask task, Answers answers) {
        var number = task.caseNumber();
        var actor = actors.acting(task);
        var decision = answers.choice("decision", "审查结论", "accept", "supplement", "refuse");
        switch (decision) {
            case "supplement" ->
                checkApplication.askSupplement(number, ApplicationForm.lines(answers, "missing", "需要补正的全部内容"), actor);
            case "refuse" ->
                checkApplication.refuse(
                        number,
                        answers.text("reason", "不予受理的理由", ApplicationForm.REASON),
                        answers.text("ground", "不予受理的法律依据", ApplicationForm.REASON),
                        actor);
            default -> {
                checkApplication.accept(number, actor);
                timers.setOn(task, number);
            }
        }
        task.set(Variables.CHECK_DECISION, decision);
    }
}
