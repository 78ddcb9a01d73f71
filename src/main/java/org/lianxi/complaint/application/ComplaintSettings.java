package org.lianxi.complaint.application;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the policy table does not set (本系统约定). Days are working days.
 *
 * @param stepDays {@code lianxi.complaint.step-days}: for one step of somebody beside the handler: checking a question,
 *     deciding on an extension, reviewing a reply
 * @param statementDays {@code lianxi.complaint.statement-days}: for a unit to state the facts
 * @param reminderDays {@code lianxi.complaint.reminder-days}: after so many of them a silent unit is reminded
 * @param supplementDays {@code lianxi.complaint.supplement-days}: for the citizen to supply what was asked for
 */
@ConfigurationProperties("lianxi.complaint")
public record ComplaintSettings(
        @DefaultValue("2") int stepDays,
        @DefaultValue("5") int statementDays,
        @DefaultValue("3") int reminderDays,
        @DefaultValue("10") int supplementDays) {

    public ComplaintSettings {
        positive("step-days", stepDays);
        positive("statement-days", statementDays);
        positive("reminder-days", reminderDays);
        positive("supplement-days", supplementDays);
        if (reminderDays >= statementDays) {
            throw new IllegalArgumentException(
                    "lianxi.complaint.reminder-days (%d) must be fewer than statement-days (%d)"
                            .formatted(reminderDays, statementDays));
        }
    }

    private static void positive(String key, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("lianxi.complaint.%s (%d) must be at least 1 day".formatted(key, days));
        }
    }
}
