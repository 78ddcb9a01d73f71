package org.lianxi.meeting.process;

import static org.lianxi.meeting.process.MeetingProcess.Variables.ACKNOWLEDGEMENT_DEADLINE;

import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.meeting.application.DistributeMinutes;
import org.lianxi.organization.Actors;
import org.springframework.stereotype.Component;

/** User task "签收会议纪要", one per member unit. */
@Component
class AcknowledgeMinutesTask extends AnsweredTask {

    private final DistributeMinutes distributeMinutes;
    private final Actors actors;

    AcknowledgeMinutesTask(DistributeMinutes distributeMinutes, Actors actors) {
        this.distributeMinutes = distributeMinutes;
        this.actors = actors;
    }

    @Override
    protected void opened(OpenTask task) {
        task.dueAt(ACKNOWLEDGEMENT_DEADLINE);
    }

    @Override
    protected void answered(OpenTask task, Answers answers) {
        distributeMinutes.acknowledge(
                task.caseNumber(),
                task.unit(),
                answers.find("remark", "反映的问题", 1000).orElse(""),
                actors.acting(task));
    }
}
