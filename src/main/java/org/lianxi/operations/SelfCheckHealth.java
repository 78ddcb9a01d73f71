package org.lianxi.operations;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Shows warnings of the start as DEGRADED: it works, and somebody should look. application.yaml maps it to HTTP 200.
 */
@Component("selfCheckHealthIndicator")
class SelfCheckHealth implements HealthIndicator {

    static final Status DEGRADED = new Status("DEGRADED", "启动自检有需要注意的事项");

    private final SelfCheck selfCheck;

    SelfCheckHealth(SelfCheck selfCheck) {
        this.selfCheck = selfCheck;
    }

    @Override
    public Health health() {
        var warnings = selfCheck.warnings();
        if (warnings.isEmpty()) {
            return Health.up().build();
        }
        var numbered = IntStream.range(0, warnings.size())
                .boxed()
                .collect(Collectors.toMap(index -> "%02d".formatted(index + 1), index ->
                        (Object) warnings.get(index).sentence()));
        return Health.status(DEGRADED).withDetails(numbered).build();
    }
}
