package org.lianxi.calendar.application;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A notice that somebody proposed, and what became of it.
 *
 * @param notice its number, e.g. 国办发明电〔2025〕7号
 * @param text as it was uploaded or typed
 * @param differences from what held when it was proposed; once decided, when it was decided
 * @param moving how many running clocks it would move; once confirmed, has moved
 * @param reason why it was rejected
 */
public record NoticeImport(
        long id,
        int year,
        String notice,
        String text,
        List<String> differences,
        int moving,
        String proposedBy,
        LocalDateTime proposedAt,
        Outcome outcome,
        Optional<String> decidedBy,
        Optional<LocalDateTime> decidedAt,
        Optional<String> reason) {

    /** What became of it. */
    public enum Outcome {
        WAITING("等待复核"),
        CONFIRMED("已生效"),
        REJECTED("已退回");

        private final String title;

        Outcome(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public boolean isWaiting() {
        return outcome == Outcome.WAITING;
    }
}
