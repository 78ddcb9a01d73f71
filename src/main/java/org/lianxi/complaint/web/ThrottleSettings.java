package org.lianxi.complaint.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often the public pages of complaints may be used. One address may be a whole office behind one router; IPv6
 * addresses of one /64 network count as one.
 *
 * @param submissionsPerHour {@code lianxi.complaint.limits.submissions-per-hour}: from one address
 * @param submissionsPerMinute {@code lianxi.complaint.limits.submissions-per-minute}: from all together
 * @param queriesPerMinute {@code lianxi.complaint.limits.queries-per-minute}: from one address
 * @param queriesPerMinuteOfAll {@code lianxi.complaint.limits.queries-per-minute-of-all}: from all together
 * @param wrongCodes {@code lianxi.complaint.limits.wrong-codes}: for one number, and from one address, within a quarter
 *     of an hour; then neither is answered for as long
 */
@ConfigurationProperties("lianxi.complaint.limits")
record ThrottleSettings(
        @DefaultValue("60") int submissionsPerHour,
        @DefaultValue("6000") int submissionsPerMinute,
        @DefaultValue("60") int queriesPerMinute,
        @DefaultValue("6000") int queriesPerMinuteOfAll,
        @DefaultValue("10") int wrongCodes) {

    ThrottleSettings {
        if (submissionsPerHour < 1
                || submissionsPerMinute < 1
                || queriesPerMinute < 1
                || queriesPerMinuteOfAll < 1
                || wrongCodes < 1) {
            throw new IllegalArgumentException("lianxi.complaint.limits.* must all be at least 1");
        }
    }
}
