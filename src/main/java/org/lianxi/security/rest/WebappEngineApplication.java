package org.lianxi.security.rest;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;

/** The engine's REST interface as Camunda's pages use it, with our refusals. */
public class WebappEngineApplication extends EngineRestApplication {

    @Override
    public Set<Class<?>> getClasses() {
        var classes = new HashSet<>(super.getClasses());
        classes.add(RefusalAnswer.class);
        classes.add(SecretAnswer.class);
        return classes;
    }
}
