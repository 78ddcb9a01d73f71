package org.lianxi.meeting.process;

import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.kernel.UnitCode;
import org.lianxi.meeting.application.HoldMeeting;
import org.lianxi.meeting.application.HoldMeeting.Resolved;
import org.lianxi.meeting.domain.ItemRecord.Outcome;
import org.lianxi.organization.Actors;
import org.springframework.stereotype.Component;

/** User task "记录审议结果", one per item of the agenda, in order. */
@Component
class RecordItemTask extends AnsweredTask {

    private final HoldMeeting holdMeeting;
    private final Actors actors;
    private final Deadlines deadlines;

    RecordItemTask(HoldMeeting holdMeeting, Actors actors, Deadlines deadlines) {
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
        holdMeeting.record(
                task.caseNumber(),
                Integer.parseInt(task.local("agendaItem")),
                answers.choice("outcome", "审议结果", Outcome.class),
                answers.find("decisionText", "议定内容", 2000).orElse(""),
                answers.rows("resolutions").stream()
                        .map(RecordItemTask::resolved)
                        .toList(),
                actors.acting(task));
    }

    private static Resolved resolved(Answers row) {
        return new Resolved(
                row.text("content", "决议事项", 1000),
                new UnitCode(row.text("leadUnit", "牵头单位")),
                row.list("cooperatingUnits").stream().map(UnitCode::new).toList(),
                row.date("due", "完成时限"));
    }
}
