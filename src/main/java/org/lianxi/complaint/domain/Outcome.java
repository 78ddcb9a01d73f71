package org.lianxi.complaint.domain;

import java.time.LocalDateTime;
import java.util.Optional;
import org.lianxi.kernel.CaseNumber;

/**
 * What came of a complaint.
 *
 * @param finding whether it proved true, as the last round found
 * @param linkedTo the pending case of the same matter that it was added to
 * @param closedAt when it ended
 * @param retentionYears how long it is kept from then on
 */
public record Outcome(
        Optional<Finding> finding,
        Optional<LocalDateTime> repliedAt,
        Optional<Grade> grade,
        Optional<CaseNumber> linkedTo,
        Optional<LocalDateTime> closedAt,
        int retentionYears) {

    /** Cases that were never accepted are kept as long as the shortest class of archives (国家档案局令8号): ten years. */
    static final int SHORTEST_RETENTION = 10;

    static Outcome open() {
        return new Outcome(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                SHORTEST_RETENTION);
    }

    Outcome found(Finding found) {
        return new Outcome(Optional.of(found), repliedAt, grade, linkedTo, closedAt, retentionYears);
    }

    Outcome replied(LocalDateTime at) {
        return new Outcome(finding, Optional.of(at), grade, linkedTo, closedAt, retentionYears);
    }

    Outcome graded(Grade given) {
        return new Outcome(finding, repliedAt, Optional.of(given), linkedTo, closedAt, retentionYears);
    }

    Outcome linked(CaseNumber pending) {
        return new Outcome(finding, repliedAt, grade, Optional.of(pending), closedAt, retentionYears);
    }

    Outcome closed(LocalDateTime at) {
        return new Outcome(finding, repliedAt, grade, linkedTo, Optional.of(at), retentionYears);
    }

    Outcome keptFor(int years) {
        return new Outcome(finding, repliedAt, grade, linkedTo, closedAt, years);
    }
}
