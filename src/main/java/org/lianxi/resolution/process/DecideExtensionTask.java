package org.lianxi.resolution.process;

import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.organization.Actors;
import org.lianxi.resolution.application.DecideExtension;
import org.lianxi.resolution.domain.Ruling;
import org.lianxi.resolution.process.ResolutionProcess.Variables;
import org.springframework.stereotype.Component;

/** User task 审批延期申请. */
@Component
class DecideExtensionTask extends AnsweredTask {

    private final DecideExtension decideExtension;
    private final DueDays dueDays;
    private final LadderTimers timers;
    private final Actors actors;

    DecideExtensionTask(DecideExtension decideExtension, DueDays dueDays, LadderTimers timers, Actors actors) {
        this.decideExtension = decideExtension;
        this.dueDays = dueDays;
        this.timers = timers;
        this.actors = actors;
    }

    @Override
    protected void opened(OpenTask task) {
        task.dueAt(dueDays.endOf(task.caseNumber()));
    }

    @Override
    protected void answered(OpenTask task, Answers answers) {
        var ruling = ruling(answers);
        var decided = decideExtension.of(task.caseNumber(), ruling, actors.acting(task));
        task.set(Variables.EXTENSION_GRANTED, ruling instanceof Ruling.Granted);
        timers.set(task, decided.due());
    }

    private static Ruling ruling(Answers answers) {
        return answers.choice("decision", "审批结论", "grant", "refuse").equals("grant")
                ? new Ruling.Granted(
                        answers.date("newDue", "新的办理期限"),
                        answers.find("opinion", "审批意见", 4000).orElse(""))
                : new Ruling.Refused(answers.text("reason", "不同意的理由", 4000));
    }
}
