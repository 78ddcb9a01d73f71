package org.lianxi.topic.process;

import org.lianxi.engine.AnsweredStart;
import org.lianxi.engine.Answers;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;
import org.lianxi.topic.application.ProposeTopic;
import org.lianxi.topic.process.TopicProcess.Variables;
import org.springframework.stereotype.Component;

/** Start event "Topic proposed" (议题已提出). */
@Component
class ProposeTopicStart extends AnsweredStart {

    private final ProposeTopic proposeTopic;

    ProposeTopicStart(ProposeTopic proposeTopic) {
        this.proposeTopic = proposeTopic;
    }

    @Override
    protected CaseNumber started(Start start, Answers answers) {
        var topic = proposeTopic.by(start.person(), TopicForm.text(answers));
        start.set(Variables.PROPOSER, topic.proposer());
        start.set(Variables.PROPOSER_UNIT, topic.proposedBy().value());
        start.set(
                Variables.CONCERNED_UNITS,
                topic.text().concernedUnits().stream().map(UnitCode::value).toList());
        return topic.number();
    }
}
