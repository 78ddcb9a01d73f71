package org.lianxi.resolution.process;

import java.util.Set;
import org.lianxi.engine.PublishedVariables;
import org.springframework.stereotype.Component;

/** What models may name of {@link ResolutionProcess.Variables}. */
@Component
class ResolutionVariables implements PublishedVariables {

    @Override
    public Set<String> names() {
        return PublishedVariables.in(ResolutionProcess.Variables.class);
    }
}
