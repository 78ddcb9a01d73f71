package org.lianxi.notification.application;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How many messages have not left yet, or have been given up. */
@Component
class OutboxMeters implements MeterBinder {

    private final Outbox outbox;

    OutboxMeters(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("lianxi.outbox.waiting", outbox, Outbox::waiting)
                .description("messages that have not left yet")
                .register(registry);
        Gauge.builder("lianxi.outbox.dead", outbox, Outbox::dead)
                .description("messages that were given up")
                .register(registry);
    }
}
