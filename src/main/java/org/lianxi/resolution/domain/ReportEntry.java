package org.lianxi.resolution.domain;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A lead unit's report as it was kept.
 *
 * @param place counts the case's reports from 1
 * @param reply what was answered to it; progress is answered by nobody
 */
public record ReportEntry(
        int place, int round, Report report, String person, String post, LocalDateTime at, Optional<Reply> reply) {

    /**
     * @param decision in a word or two, e.g. 退回
     * @param text the reason or conclusion; may be empty
     */
    public record Reply(String decision, String text, String person, String post, LocalDateTime at) {}
}
