package org.lianxi.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import org.lianxi.kernel.MachineTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Compares this machine's clock with the database's, which all nodes share. A node whose clock has jumped must not end
 * periods early, so it does nothing by itself and takes nothing in until both agree again.
 */
final class ComparedClock implements MachineTime, HealthIndicator, MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(ComparedClock.class);

    private final JdbcClient database;
    private final InstantSource machine;
    private final Duration tolerance;
    private volatile boolean wasBelievable = true;

    ComparedClock(JdbcClient database, InstantSource machine, Duration tolerance) {
        this.database = database;
        this.machine = machine;
        this.tolerance = tolerance;
    }

    @Override
    public boolean isBelievable() {
        var ahead = ahead();
        var believable = ahead.abs().compareTo(tolerance) <= 0;
        if (believable != wasBelievable) {
            wasBelievable = believable;
            LOG.warn("{}", believable ? "本机时钟与数据库重新一致，恢复办理。" : sentence(ahead));
        }
        return believable;
    }

    @Override
    public Health health() {
        var ahead = ahead();
        return ahead.abs().compareTo(tolerance) <= 0
                ? Health.up().build()
                : Health.status(Status.OUT_OF_SERVICE)
                        .withDetail("01", sentence(ahead))
                        .build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("lianxi.clock.ahead", this, clock -> clock.ahead().toMillis() / 1000.0)
                .description("seconds by which this machine's clock is ahead of the database's")
                .baseUnit("seconds")
                .register(registry);
    }

    private Duration ahead() {
        var there = database.sql("select current_timestamp")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        return Duration.between(there, machine.instant());
    }

    private static String sentence(Duration ahead) {
        return "本机时钟比数据库%s %d 秒，本节点停止自动处理并拒绝办理，以免期限提前或推迟。请校准时钟（timedatectl、chronyc），一致后自动恢复。（代码：operations.clock）"
                .formatted(ahead.isNegative() ? "慢" : "快", ahead.abs().toSeconds());
    }
}
