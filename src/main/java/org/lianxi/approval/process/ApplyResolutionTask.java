package org.lianxi.approval.process;

import org.lianxi.approval.application.Coordinate;
import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.organization.Actors;
import org.springframework.stereotype.Component;

/** User task "Apply resolution" (落实会议决定). */
@Component
class ApplyResolutionTask extends AnsweredTask {

    private final Coordinate coordinate;
    private final Actors actors;
    private final StepLimits limits;

    ApplyResolutionTask(Coordinate coordinate, Actors actors, StepLimits limits) {
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
        coordinate.apply(
                task.caseNumber(), answers.text("conclusion", "落实意见", ApplicationForm.LONG_TEXT), actors.acting(task));
    }
}
