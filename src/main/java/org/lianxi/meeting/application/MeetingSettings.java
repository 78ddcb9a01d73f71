package org.lianxi.meeting.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a city sets for its meetings. All of it is 本系统约定: the regulation holds no numbers.
 *
 * @param title how notices and minutes call the conference
 * @param organCode 发文机关代字 of notices, e.g. 市政联 in 市政联〔2026〕1号
 * @param rhythm when regular meetings are called by themselves, as a Spring cron expression such as {@code 0 0 9 1 *
 *     *}; empty: never
 * @param officePeriod how long the office has for the plan and for the minutes
 * @param reviewPeriod how long leader or deputy have to review
 * @param receiptReminder how long before the receipt deadline silent units are reminded
 * @param quorumPercent of the invited units; below it the office is warned and the leader asked
 * @param acknowledgementReminder how long after the minutes' issue silent units are reminded
 * @param acknowledgementPeriod how long acknowledgements are waited for
 */
@ConfigurationProperties("lianxi.meeting")
public record MeetingSettings(
        @DefaultValue("市政务服务工作联席会议") String title,
        @DefaultValue("市政联") String organCode,
        @DefaultValue("") String rhythm,
        @DefaultValue("P3D") Duration officePeriod,
        @DefaultValue("P2D") Duration reviewPeriod,
        @DefaultValue("P1D") Duration receiptReminder,
        @DefaultValue("50") int quorumPercent,
        @DefaultValue("P3D") Duration acknowledgementReminder,
        @DefaultValue("P7D") Duration acknowledgementPeriod) {

    public MeetingSettings {
        if (quorumPercent < 0 || quorumPercent > 100) {
            throw new IllegalArgumentException(
                    "lianxi.meeting.quorum-percent (%d) must be between 0 and 100".formatted(quorumPercent));
        }
        if (acknowledgementReminder.compareTo(acknowledgementPeriod) >= 0) {
            throw new IllegalArgumentException(
                    "lianxi.meeting.acknowledgement-reminder (%s) must be shorter than acknowledgement-period (%s)"
                            .formatted(acknowledgementReminder, acknowledgementPeriod));
        }
    }
}
