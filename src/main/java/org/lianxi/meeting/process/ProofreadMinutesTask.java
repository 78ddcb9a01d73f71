package org.lianxi.meeting.process;

import static org.lianxi.meeting.process.MeetingProcess.Variables.MINUTES_PROOFREAD;

import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.meeting.application.WriteMinutes;
import org.lianxi.organization.Actors;
import org.springframework.stereotype.Component;

/** User task "复核会议纪要". */
@Component
class ProofreadMinutesTask extends AnsweredTask {

    private final WriteMinutes writeMinutes;
    private final Actors actors;
    private final Deadlines deadlines;

    ProofreadMinutesTask(WriteMinutes writeMinutes, Actors actors, Deadlines deadlines) {
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
        var decision = answers.choice("decision", "复核结论", "pass", "return");
        if (decision.equals("pass")) {
            writeMinutes.proofread(
                    task.caseNumber(), answers.find("opinion", "复核意见", 1000).orElse(""), actors.acting(task));
        } else {
            writeMinutes.sendBackFromProofreading(
                    task.caseNumber(), answers.text("opinion", "复核意见", 1000), actors.acting(task));
        }
        task.set(MINUTES_PROOFREAD, decision);
    }
}
