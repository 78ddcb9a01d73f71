package org.lianxi.meeting.process;

import static org.lianxi.meeting.process.MeetingProcess.Variables.QUORUM_DECISION;

import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.meeting.application.HoldMeeting;
import org.lianxi.organization.Actors;
import org.springframework.stereotype.Component;

/** User task "决定是否继续开会". */
@Component
class DecideQuorumTask extends AnsweredTask {

    private final HoldMeeting holdMeeting;
    private final Actors actors;
    private final Deadlines deadlines;

    DecideQuorumTask(HoldMeeting holdMeeting, Actors actors, Deadlines deadlines) {
        this.holdMeeting = holdMeeting;
        this.actors = actors;
        this.deadlines = deadlines;
    }

    @Override
    protected void opened(OpenTask task) {
        task.dueAt(deadlines.meetingDay(task.caseNumber()));
    }

    @Override
    protected void answered(OpenTask task, Answers answers) {
        var decision = answers.choice("decision", "决定", "proceed", "postpone");
        if (decision.equals("proceed")) {
            holdMeeting.goOn(
                    task.caseNumber(), answers.find("opinion", "说明", 1000).orElse(""), actors.acting(task));
        } else {
            holdMeeting.postpone(task.caseNumber(), answers.text("opinion", "说明", 1000), actors.acting(task));
        }
        task.set(QUORUM_DECISION, decision);
    }
}
