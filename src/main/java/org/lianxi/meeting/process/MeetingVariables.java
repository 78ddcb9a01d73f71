package org.lianxi.meeting.process;

import java.util.Set;
import org.lianxi.engine.PublishedVariables;
import org.springframework.stereotype.Component;

/** What models may name of {@link MeetingProcess.Variables}. */
@Component
class MeetingVariables implements PublishedVariables {

    @Override
    public Set<String> names() {
        return PublishedVariables.in(MeetingProcess.Variables.class);
    }
}
