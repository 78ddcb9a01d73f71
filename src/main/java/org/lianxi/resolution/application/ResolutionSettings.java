package org.lianxi.resolution.application;

import java.time.Duration;
import java.util.Map;
import org.lianxi.resolution.domain.Ladder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The system's own agreements (本系统约定) about resolutions; the regulation is silent on all of them.
 *
 * @param near {@code lianxi.resolution.near}: how long before the end of the due day the blue light goes on
 * @param longOverdue {@code lianxi.resolution.long-overdue}: how long after it the red light goes on
 * @param assignWithin {@code lianxi.resolution.assign-within}: how long the office may take to assign
 * @param verifyWithin {@code lianxi.resolution.verify-within}: how long the office may take to verify
 * @param noticeWord {@code lianxi.resolution.notice-word}: the word before the year in a 督办单's number
 */
@ConfigurationProperties("lianxi.resolution")
public record ResolutionSettings(
        @DefaultValue("P3D") Duration near,
        @DefaultValue("P7D") Duration longOverdue,
        @DefaultValue("P3D") Duration assignWithin,
        @DefaultValue("P5D") Duration verifyWithin,
        @DefaultValue("市政联督") String noticeWord) {

    public ResolutionSettings {
        Map.of(
                        "near", near,
                        "long-overdue", longOverdue,
                        "assign-within", assignWithin,
                        "verify-within", verifyWithin)
                .forEach(ResolutionSettings::mustBePositive);
        if (noticeWord.isBlank()) {
            throw new IllegalArgumentException("lianxi.resolution.notice-word is blank; give a word such as 市政联督");
        }
    }

    public Ladder ladder() {
        return new Ladder(near, longOverdue);
    }

    private static void mustBePositive(String key, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(
                    "lianxi.resolution.%s is %s; give a positive duration such as P3D".formatted(key, value));
        }
    }
}
