package org.lianxi.calendar.web;

import org.lianxi.calendar.application.MissingNotices;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** DEGRADED from 1 December while next year has no notice; asked anew each time. */
@Component("calendarHealthIndicator")
class CalendarHealth implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED", "缺少放假安排");

    private final MissingNotices missing;

    CalendarHealth(MissingNotices missing) {
        this.missing = missing;
    }

    @Override
    public Health health() {
        var faults = missing.faults();
        return faults.isEmpty()
                ? Health.up().build()
                : Health.status(DEGRADED)
                        .withDetail("missing", String.join("\n", faults))
                        .build();
    }
}
