package org.lianxi.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Lets the application itself act on the engine, whoever's request it is in: the use case has already decided that the
 * person may, and people have no rights of their own over instances and identities.
 */
@Component
public class WithoutAuthorization {

    private final IdentityService identity;

    /** The engine comes late: it is built with the beans that its models name. */
    WithoutAuthorization(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    public <T> T get(Supplier<T> work) {
        var before = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            if (before != null) {
                identity.setAuthentication(before);
            }
        }
    }

    public void run(Runnable work) {
        get(() -> {
            work.run();
            return true;
        });
    }
}
