package org.lianxi.topic.application;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Periods in calendar days, none of which the regulation sets (本系统约定).
 *
 * @param poolPeriod {@code lianxi.topic.pool-period}: how long a topic waits for a meeting before the office is asked
 *     whether to keep it
 * @param reminderBefore {@code lianxi.topic.reminder-before}: how long before the last day for opinions the units that
 *     are silent are reminded
 * @param checkPeriod {@code lianxi.topic.check-period}: for the office to check the form
 * @param reviewPeriod {@code lianxi.topic.review-period}: for the leader or deputy to review
 * @param revisePeriod {@code lianxi.topic.revise-period}: for the unit to revise what was returned
 * @param stalePeriod {@code lianxi.topic.stale-period}: for the office to decide on a topic that has waited too long
 */
@ConfigurationProperties("lianxi.topic")
public record TopicSettings(
        @DefaultValue("P90D") Period poolPeriod,
        @DefaultValue("P1D") Period reminderBefore,
        @DefaultValue("P3D") Period checkPeriod,
        @DefaultValue("P3D") Period reviewPeriod,
        @DefaultValue("P10D") Period revisePeriod,
        @DefaultValue("P5D") Period stalePeriod) {

    public TopicSettings {
        positive("pool-period", poolPeriod);
        positive("reminder-before", reminderBefore);
        positive("check-period", checkPeriod);
        positive("review-period", reviewPeriod);
        positive("revise-period", revisePeriod);
        positive("stale-period", stalePeriod);
    }

    private static void positive(String key, Period period) {
        if (period.isZero() || period.isNegative()) {
            throw new IllegalArgumentException(
                    "lianxi.topic.%s (%s) must be at least one day, e.g. P3D".formatted(key, period));
        }
    }
}
