package org.lianxi.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;
import org.lianxi.kernel.MachineTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** What is done by the hour looks at the clock first, as the engine's jobs do; the next time comes all the same. */
class RoundsByBelievableTime extends ThreadPoolTaskScheduler {

    private static final long serialVersionUID = 1L;

    private final transient ObjectProvider<MachineTime> time;

    RoundsByBelievableTime(ObjectProvider<MachineTime> time) {
        this.time = time;
    }

    @Override
    public @Nullable ScheduledFuture<?> schedule(Runnable round, Trigger trigger) {
        return super.schedule(guarded(round), trigger);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable round, Instant at) {
        return super.schedule(guarded(round), at);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable round, Instant first, Duration period) {
        return super.scheduleAtFixedRate(guarded(round), first, period);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable round, Duration period) {
        return super.scheduleAtFixedRate(guarded(round), period);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable round, Instant first, Duration delay) {
        return super.scheduleWithFixedDelay(guarded(round), first, delay);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable round, Duration delay) {
        return super.scheduleWithFixedDelay(guarded(round), delay);
    }

    private Runnable guarded(Runnable round) {
        return () -> {
            if (time.getObject().isBelievable()) {
                round.run();
            }
        };
    }
}
