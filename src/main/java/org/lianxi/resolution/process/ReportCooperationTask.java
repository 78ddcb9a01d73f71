package org.lianxi.resolution.process;

import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.organization.Actors;
import org.lianxi.resolution.application.ReportCooperation;
import org.springframework.stereotype.Component;

/** User task 反馈配合情况, one for each co-operating unit. */
@Component
class ReportCooperationTask extends AnsweredTask {

    private final ReportCooperation reportCooperation;
    private final DueDays dueDays;
    private final Actors actors;

    ReportCooperationTask(ReportCooperation reportCooperation, DueDays dueDays, Actors actors) {
        this.reportCooperation = reportCooperation;
        this.dueDays = dueDays;
        this.actors = actors;
    }

    @Override
    protected void opened(OpenTask task) {
        task.dueAt(dueDays.endOf(task.caseNumber()));
    }

    @Override
    protected void answered(OpenTask task, Answers answers) {
        reportCooperation.of(
                task.caseNumber(), task.unit(), answers.text("cooperation", "配合情况", 4000), actors.acting(task));
    }
}
