package org.lianxi.approval.process;

import java.util.Set;
import org.lianxi.engine.PublishedVariables;
import org.springframework.stereotype.Component;

/** What models may name of {@link ApprovalProcess.Variables}. */
@Component
class ApprovalVariables implements PublishedVariables {

    @Override
    public Set<String> names() {
        return PublishedVariables.in(ApprovalProcess.Variables.class);
    }
}
