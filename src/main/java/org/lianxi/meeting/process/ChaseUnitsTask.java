package org.lianxi.meeting.process;

import java.util.List;
import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.kernel.UnitCode;
import org.lianxi.meeting.application.CirculateNotice;
import org.lianxi.meeting.application.CirculateNotice.PhoneCall;
import org.lianxi.organization.Actors;
import org.springframework.stereotype.Component;

/** User task "电话催询未答复单位". */
@Component
class ChaseUnitsTask extends AnsweredTask {

    private final CirculateNotice circulateNotice;
    private final Actors actors;
    private final Deadlines deadlines;

    ChaseUnitsTask(CirculateNotice circulateNotice, Actors actors, Deadlines deadlines) {
        this.circulateNotice = circulateNotice;
        this.actors = actors;
        this.deadlines = deadlines;
    }

    @Override
    protected void opened(OpenTask task) {
        task.dueAt(deadlines.meetingAt(task.caseNumber()));
    }

    @Override
    protected void answered(OpenTask task, Answers answers) {
        List<PhoneCall> calls = answers.rows("calls").stream()
                .map(row -> new PhoneCall(
                        new UnitCode(row.text("unit", "单位")),
                        row.text("result", "催询结果", 100),
                        row.find("note", "备注", 500).orElse("")))
                .toList();
        circulateNotice.recordCalls(task.caseNumber(), calls, actors.acting(task));
    }
}
