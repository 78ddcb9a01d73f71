package org.lianxi.meeting.process;

import static org.lianxi.meeting.process.MeetingProcess.Variables.MEETING_DECISION;

import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.meeting.application.PrepareMeeting;
import org.lianxi.organization.Actors;
import org.springframework.stereotype.Component;

/** User task "跟进会前准备". */
@Component
class FollowReceiptsTask extends AnsweredTask {

    private final PrepareMeeting prepareMeeting;
    private final Actors actors;
    private final Deadlines deadlines;

    FollowReceiptsTask(PrepareMeeting prepareMeeting, Actors actors, Deadlines deadlines) {
        this.prepareMeeting = prepareMeeting;
        this.actors = actors;
        this.deadlines = deadlines;
    }

    @Override
    protected void opened(OpenTask task) {
        task.dueAt(deadlines.meetingAt(task.caseNumber()));
    }

    @Override
    protected void answered(OpenTask task, Answers answers) {
        var decision = answers.choice("decision", "会前结论", "hold", "change", "cancel");
        var number = task.caseNumber();
        switch (decision) {
            case "change" -> prepareMeeting.change(number, reason(answers), actors.acting(task));
            case "cancel" -> prepareMeeting.cancel(number, reason(answers), actors.acting(task));
            default -> prepareMeeting.hold(number, actors.acting(task));
        }
        task.set(MEETING_DECISION, decision);
    }

    private static String reason(Answers answers) {
        return answers.text("reason", "变更或取消的理由", 1000);
    }
}
