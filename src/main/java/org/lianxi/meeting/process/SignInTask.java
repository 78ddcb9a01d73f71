package org.lianxi.meeting.process;

import static org.lianxi.meeting.process.MeetingProcess.Variables.AGENDA_ITEMS;
import static org.lianxi.meeting.process.MeetingProcess.Variables.QUORUM_REACHED;

import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.kernel.UnitCode;
import org.lianxi.meeting.application.HoldMeeting;
import org.lianxi.meeting.domain.Attendance;
import org.lianxi.meeting.domain.Attendance.Status;
import org.lianxi.organization.Actors;
import org.springframework.stereotype.Component;

/** User task "会议签到". */
@Component
class SignInTask extends AnsweredTask {

    private final HoldMeeting holdMeeting;
    private final Actors actors;
    private final Deadlines deadlines;

    SignInTask(HoldMeeting holdMeeting, Actors actors, Deadlines deadlines) {
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
        var sheet =
                answers.rows("attendance").stream().map(SignInTask::attendance).toList();
        var enough = holdMeeting.signIn(task.caseNumber(), sheet, actors.acting(task));
        task.set(QUORUM_REACHED, enough);
        task.set(AGENDA_ITEMS, holdMeeting.agenda(task.caseNumber()));
    }

    private static Attendance attendance(Answers row) {
        return new Attendance(
                new UnitCode(row.text("unit", "单位")),
                row.choice("status", "签到情况", Status.class),
                row.find("who", "到会人", 100).orElse(""),
                row.find("note", "备注", 500).orElse(""));
    }
}
