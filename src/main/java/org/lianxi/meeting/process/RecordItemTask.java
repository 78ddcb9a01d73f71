package org.lianxi.meeting.process;

import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.meeting.application.HoldMeeting;
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
        var itemNo = Integer.parseInt(task.local("agendaItem"));
        holdMeeting.record(
                task.caseNumber(),
                itemNo,
                answers.choice("outcome", "审议结果", Outcome.class),
                answers.find("decisionText", "议定内容", 2000).orElse(""),
                answers.rows("resolutions").stream()
                        .map(row -> ResolutionRow.read(itemNo, row))
                        .toList(),
                actors.acting(task));
    }
}
