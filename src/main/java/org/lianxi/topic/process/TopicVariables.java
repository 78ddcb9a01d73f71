package org.lianxi.topic.process;

import java.util.Set;
import org.lianxi.engine.PublishedVariables;
import org.springframework.stereotype.Component;

/** What models may name of {@link TopicProcess.Variables}. */
@Component
class TopicVariables implements PublishedVariables {

    @Override
    public Set<String> names() {
        return PublishedVariables.in(TopicProcess.Variables.class);
    }
}
