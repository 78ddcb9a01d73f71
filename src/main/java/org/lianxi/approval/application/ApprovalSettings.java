package org.lianxi.approval.application;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the law does not set (本系统约定). Legal limits stand in the decision table {@code joint-approval-limits}. Days are
 * working days.
 *
 * @param letterWord {@code lianxi.approval.letter-word}: the word before the year in the number of letters
 * @param officeDays {@code lianxi.approval.office-days}: for the service centre's own steps
 * @param supplementDays {@code lianxi.approval.supplement-days}: for the applicant to bring what is missing, as the
 *     task shows it; the case is closed by a person, never by itself
 */
@ConfigurationProperties("lianxi.approval")
public record ApprovalSettings(
        @DefaultValue("市联审") String letterWord,
        @DefaultValue("2") int officeDays,
        @DefaultValue("30") int supplementDays) {

    public ApprovalSettings {
        positive("office-days", officeDays);
        positive("supplement-days", supplementDays);
    }

    private static void positive(String key, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("lianxi.approval.%s (%d) must be at least 1 day".formatted(key, days));
        }
    }
}
