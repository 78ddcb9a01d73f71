package org.lianxi.complaint.process;

import java.util.Set;
import org.lianxi.engine.PublishedVariables;
import org.springframework.stereotype.Component;

/** What models may name of {@link ComplaintProcess.Variables}. */
@Component
class ComplaintVariables implements PublishedVariables {

    @Override
    public Set<String> names() {
        return PublishedVariables.in(ComplaintProcess.Variables.class);
    }
}
