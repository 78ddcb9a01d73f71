package org.lianxi.meeting.process;

import java.util.HashMap;
import java.util.Optional;
import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.meeting.application.WriteMinutes;
import org.lianxi.meeting.application.WriteMinutes.Tables;
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
                tables(answers),
                answers.find("correctionReason", "更正说明", 1000).orElse(""),
                actors.acting(task));
    }

    /** The form lists every item of the agenda, so that without rows the lists were not shown. */
    private static Optional<Tables> tables(Answers answers) {
        var decisions = new HashMap<Integer, String>();
        for (var row : answers.rows("decisions")) {
            decisions.put(item(row), row.find("decisionText", "议定内容", 2000).orElse(""));
        }
        return decisions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Tables(
                        decisions,
                        answers.rows("adopted").stream()
                                .map(row -> ResolutionRow.read(item(row), row))
                                .toList()));
    }

    private static int item(Answers row) {
        return row.wholeNumber("item", "议程项", 1, 99);
    }
}
