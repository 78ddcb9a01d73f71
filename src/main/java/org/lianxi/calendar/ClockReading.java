package org.lianxi.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lianxi.kernel.CaseNumber;

/**
 * What a clock shows today.
 *
 * @param term with all extensions
 * @param due the last day; while the clock is paused, the day that it would be were it to go on today
 * @param remaining days of the term that are left after today; negative by the days overdue; of a stopped clock, as on
 *     the day it stopped
 * @param yellowAt from when so few days are left that it is yellow; like {@code due}, of a paused clock as if it went
 *     on today
 * @param redAt from when it is overdue: the first moment after the last day
 * @param derivation how the last day is computed, in words: 受理 2009-05-11 + 20 个工作日，扣端午节 5/28、5/29，计入补班 5/31 →
 *     2009-06-09；暂停 3 个工作日 → 2009-06-12
 * @param segments when it ran and when it stood, oldest first
 * @param lights each change of the light, oldest first; never rewritten
 */
public record ClockReading(
        CaseNumber caseNumber,
        String key,
        String title,
        LocalDate start,
        Term term,
        State state,
        DueDay due,
        int remaining,
        Light light,
        LocalDateTime yellowAt,
        LocalDateTime redAt,
        String derivation,
        List<Segment> segments,
        List<LightChange> lights) {

    /** Whether days are being counted. */
    public enum State {
        RUNNING("计时中"),
        PAUSED("暂停计时"),
        STOPPED("已停止");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * A stretch of days.
     *
     * @param running false for a pause
     * @param from the day on which it began, itself not part of it
     * @param to its last day; empty while it lasts
     * @param kind 计时, or what the pause is for: 听证
     * @param ground the law
     */
    public record Segment(boolean running, LocalDate from, Optional<LocalDate> to, String kind, String ground) {}

    /** @param reason in words, e.g. 剩余 3 个工作日 */
    public record LightChange(Light light, LocalDateTime at, String reason) {}

    /** Whether the light is another one than the log ends with, so that nobody has been told yet. */
    public boolean isUnnoticed() {
        return state == State.RUNNING
                && lights.stream()
                        .reduce((earlier, later) -> later)
                        .filter(last -> last.light() != light)
                        .isPresent();
    }
}
