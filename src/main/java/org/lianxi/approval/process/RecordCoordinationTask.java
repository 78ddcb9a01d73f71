package org.lianxi.approval.process;

import org.lianxi.approval.application.Coordinate;
import org.lianxi.approval.process.ApprovalProcess.Variables;
import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.organization.Actors;
import org.springframework.stereotype.Component;

/** User task "Record coordination" (召集协调会议). */
@Component
class RecordCoordinationTask extends AnsweredTask {

    private final Coordinate coordinate;
    private final Actors actors;
    private final StepLimits limits;

    RecordCoordinationTask(Coordinate coordinate, Actors actors, StepLimits limits) {
        this.coordinate = coordinate;
        this.actors = actors;
        this.limits = limits;
    }

    @Override
    protected void opened(OpenTask task) {
        task.dueAt(limits.ofOffice());
    }

    @Override
    protected void answered(OpenTask task, Answers answers) {
        var settled = answers.choice("decision", "协调结果", "settled", "deadlock").equals("settled");
        coordinate.record(
                task.caseNumber(),
                answers.date("heldOn", "协调日期"),
                answers.text("participants", "参加人", ApplicationForm.REASON),
                settled,
                answers.text("agreement", "协调意见", ApplicationForm.LONG_TEXT),
                actors.acting(task));
        task.set(Variables.SETTLED, settled);
    }
}
