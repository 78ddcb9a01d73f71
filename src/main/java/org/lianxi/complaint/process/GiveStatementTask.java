package org.lianxi.complaint.process;

import org.lianxi.complaint.application.AskUnit;
import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.organization.Actors;
import org.springframework.stereotype.Component;

/** User task "Give statement" (说明有关情况): all that the unit concerned ever sees. */
@Component
class GiveStatementTask extends AnsweredTask {

    private static final int STATEMENT = 5000;

    private final AskUnit askUnit;
    private final Actors actors;

    GiveStatementTask(AskUnit askUnit, Actors actors) {
        this.askUnit = askUnit;
        this.actors = actors;
    }

    @Override
    protected void opened(OpenTask task) {
        task.dueAt(askUnit.get(task.caseNumber()).due().atTime(23, 59, 59));
    }

    @Override
    protected void answered(OpenTask task, Answers answers) {
        askUnit.give(task.caseNumber(), answers.text("statement", "情况说明", STATEMENT), actors.acting(task));
    }
}
