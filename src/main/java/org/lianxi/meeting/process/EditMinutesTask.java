package org.lianxi.meeting.process;

import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.meeting.application.WriteMinutes;
import org.lianxi.organization.Actors;
import org.springframework.stereotype.Component;

/** User task "修改会议纪要". */
@Component
class EditMinutesTask extends AnsweredTask {

    private final WriteMinutes writeMinutes;
    private final Actors actors;
    private final Deadlines deadlines;

    EditMinutesTask(WriteMinutes writeMinutes, Actors actors, Deadlines deadlines) {
        this.writeMinutes = writeMinutes;
        this.actors = actors;
        this.deadlines = deadlines;
    }

    @Override
    protected void opened(OpenTask task) {
        task.dueAt(deadlines.ofOffice());
    }

    @Override
    protected void answered(OpenTask task, Answers answers) {
        writeMinutes.edit(
                task.caseNumber(),
                answers.text("minutesText", "纪要正文", 15000),
                answers.find("correctionReason", "更正说明", 1000).orElse(""),
                actors.acting(task));
    }
}
