package org.lianxi.organization.process;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Lets the application itself look after users and tasks, whoever's request it is in. */
@Component
class WithoutAuthorization {

    private final IdentityService identity;

    WithoutAuthorization(IdentityService identity) {
        this.identity = identity;
    }

    <T> T get(Supplier<T> work) {
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

    void run(Runnable work) {
        get(() -> {
            work.run();
            return true;
        });
    }
}
