package org.lianxi.meeting.process;

import static org.lianxi.meeting.process.MeetingProcess.Variables.TOPIC_OUTCOME;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.meeting.application.HeardTopics;
import org.springframework.stereotype.Component;

/** Send task "反馈议题结果", one per topic: its waiting process goes on to its end. */
@Component
class InformTopicDelegate implements JavaDelegate {

    private final HeardTopics heardTopics;

    InformTopicDelegate(HeardTopics heardTopics) {
        this.heardTopics = heardTopics;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var topic = String.valueOf(execution.getVariable("topic"));
        var meeting = new CaseNumber(execution.getProcessBusinessKey());
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createMessageCorrelation(MeetingProcess.Messages.TOPIC_HEARD)
                .processInstanceBusinessKey(topic)
                .setVariable(TOPIC_OUTCOME.name(), heardTopics.outcome(meeting, new CaseNumber(topic)))
                .correlate();
    }
}
