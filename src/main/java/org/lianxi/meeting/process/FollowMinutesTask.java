package org.lianxi.meeting.process;

import static org.lianxi.meeting.process.MeetingProcess.Variables.ACKNOWLEDGEMENT_DEADLINE;
import static org.lianxi.meeting.process.MeetingProcess.Variables.CORRECTION_WANTED;

import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.meeting.application.DistributeMinutes;
import org.lianxi.organization.Actors;
import org.springframework.stereotype.Component;

/** User task "跟进纪要签收". */
@Component
class FollowMinutesTask extends AnsweredTask {

    private final DistributeMinutes distributeMinutes;
    private final Actors actors;

    FollowMinutesTask(DistributeMinutes distributeMinutes, Actors actors) {
        this.distributeMinutes = distributeMinutes;
        this.actors = actors;
    }

    @Override
    protected void opened(OpenTask task) {
        task.dueAt(ACKNOWLEDGEMENT_DEADLINE);
    }

    @Override
    protected void answered(OpenTask task, Answers answers) {
        var correct = answers.choice("decision", "处理方式", "close", "correct").equals("correct");
        if (correct) {
            distributeMinutes.correct(task.caseNumber(), answers.text("reason", "更正理由", 1000), actors.acting(task));
        } else {
            distributeMinutes.close(task.caseNumber(), actors.acting(task));
        }
        task.set(CORRECTION_WANTED, correct);
    }
}
