package org.lianxi.topic.process;

import java.util.ArrayList;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.lianxi.engine.WithoutAuthorization;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.UnitCode;
import org.lianxi.topic.application.TopicInstances;
import org.lianxi.topic.domain.Topic;
import org.lianxi.topic.process.TopicProcess.Messages;
import org.lianxi.topic.process.TopicProcess.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** {@link TopicInstances} in the engine. */
@Component
class RunningTopics implements TopicInstances {

    private final RuntimeService runtime;
    private final WithoutAuthorization withoutAuthorization;

    /** The engine comes late: it is built with the beans that its models name. */
    RunningTopics(@Lazy RuntimeService runtime, WithoutAuthorization withoutAuthorization) {
        this.runtime = runtime;
        this.withoutAuthorization = withoutAuthorization;
    }

    @Override
    public void withdrawn(CaseNumber topic) {
        withoutAuthorization.run(() -> {
            try {
                runtime.createMessageCorrelation(Messages.TOPIC_WITHDRAWN)
                        .processInstanceBusinessKey(topic.value())
                        .correlate();
            } catch (MismatchingMessageCorrelationException notInPool) {
                throw new Refusal("topic.not-in-pool", "议题 %s 的流程已不在议题库，没有撤回。请刷新页面查看最新情况。".formatted(topic));
            }
        });
    }

    @Override
    public void wanted(Topic topic) {
        withoutAuthorization.run(() -> runtime.createMessageCorrelation(Messages.CONFERENCE_WANTED)
                .processInstanceBusinessKey(topic.number().value())
                .setVariable(Variables.PROPOSER.name(), topic.proposer())
                .setVariable(Variables.PROPOSER_UNIT.name(), topic.proposedBy().value())
                .setVariable(
                        Variables.CONCERNED_UNITS.name(),
                        new ArrayList<>(topic.text().concernedUnits().stream()
                                .map(UnitCode::value)
                                .toList()))
                .correlateStartMessage());
    }
}
