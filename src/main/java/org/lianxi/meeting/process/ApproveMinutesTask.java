package org.lianxi.meeting.process;

import static org.lianxi.meeting.process.MeetingProcess.Variables.MINUTES_REVIEW;

import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.meeting.application.WriteMinutes;
import org.lianxi.organization.Actors;
import org.springframework.stereotype.Component;

/** User task "审定会议纪要". */
@Component
class ApproveMinutesTask extends AnsweredTask {

    private final WriteMinutes writeMinutes;
    private final Actors actors;
    private final Deadlines deadlines;

    ApproveMinutesTask(WriteMinutes writeMinutes, Actors actors, Deadlines deadlines) {
        this.writeMinutes = writeMinutes;
        this.actors = actors;
        this.deadlines = deadlines;
    }

    @Override
    protected void opened(OpenTask task) {
        task.dueAt(deadlines.ofLeaders());
    }

    @Override
    protected void answered(OpenTask task, Answers answers) {
        var decision = answers.choice("decision", "审定结论", "approve", "return");
        if (decision.equals("approve")) {
            writeMinutes.approve(
                    task.caseNumber(), answers.find("opinion", "审定意见", 1000).orElse(""), actors.acting(task));
        } else {
            writeMinutes.sendBack(task.caseNumber(), answers.text("opinion", "审定意见", 1000), actors.acting(task));
        }
        task.set(MINUTES_REVIEW, decision);
    }
}
