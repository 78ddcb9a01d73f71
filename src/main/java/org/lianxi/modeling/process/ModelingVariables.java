package org.lianxi.modeling.process;

import java.util.Set;
import org.lianxi.engine.PublishedVariables;
import org.springframework.stereotype.Component;

/** What steps that analysts add set for the gateways behind them. */
@Component
class ModelingVariables implements PublishedVariables {

    @Override
    public Set<String> names() {
        return PublishedVariables.in(ReviewStepTask.class);
    }
}
