package org.lianxi.complaint.process;

import org.lianxi.complaint.application.AskUnit;
import org.lianxi.complaint.process.ComplaintProcess.Variables;
import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.organization.Actors;
import org.springframework.stereotype.Component;

/** User task "Check question" (核对并脱敏提问). */
@Component
class CheckQuestionTask extends AnsweredTask {

    private final AskUnit askUnit;
    private final ComplaintTimers timers;
    private final Actors actors;

    CheckQuestionTask(AskUnit askUnit, ComplaintTimers timers, Actors actors) {
        this.askUnit = askUnit;
        this.timers = timers;
        this.actors = actors;
    }

    @Override
    protected void opened(OpenTask task) {
        task.dueAt(timers.ofStep());
    }

    @Override
    protected void answered(OpenTask task, Answers answers) {
        var fit = answers.choice("decision", "核对结论", "send", "return").equals("send");
        var actor = actors.acting(task);
        if (fit) {
            askUnit.redact(task.caseNumber(), answers.text("redacted", "发给单位的问题", ExamineComplaintTask.TEXT), actor);
        } else {
            askUnit.returnQuestion(task.caseNumber(), answers.text("reason", "退回理由", ExamineComplaintTask.TEXT), actor);
        }
        task.set(Variables.QUESTION_FIT, fit);
    }
}
