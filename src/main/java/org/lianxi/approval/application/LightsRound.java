package org.lianxi.approval.application;

import static org.lianxi.approval.application.ReadApprovals.CASE_CLOCK;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianxi.approval.domain.ApprovalCase;
import org.lianxi.approval.domain.CaseState;
import org.lianxi.approval.domain.Review;
import org.lianxi.calendar.CaseClocks;
import org.lianxi.calendar.ClockReading;
import org.lianxi.kernel.CaseNumber;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks at all clocks every hour. The timers of the models see most changes of a light; a clock that turns yellow a
 * second time, after an extension, has no timer left, and a warning must never get lost.
 */
@Component
class LightsRound implements Runnable {

    private static final int BATCH = 200;

    private final Approvals approvals;
    private final Reviews reviews;
    private final CaseClocks clocks;
    private final WatchCase watchCase;
    private final WatchReviews watchReviews;

    LightsRound(
            Approvals approvals, Reviews reviews, CaseClocks clocks, WatchCase watchCase, WatchReviews watchReviews) {
        this.approvals = approvals;
        this.reviews = reviews;
        this.clocks = clocks;
        this.watchCase = watchCase;
        this.watchReviews = watchReviews;
    }

    @Override
    @Scheduled(cron = "0 20 * * * *")
    public void run() {
        var from = 0;
        for (var batch = batch(from); !batch.isEmpty(); batch = batch(from)) {
            look(batch.stream()
                    .filter(approval -> approval.state() == CaseState.EXAMINING)
                    .map(ApprovalCase::number)
                    .toList());
            from += BATCH;
        }
    }

    private List<ApprovalCase> batch(int from) {
        return approvals.list(Optional.empty(), new Approvals.Slice(false, from, BATCH));
    }

    private void look(List<CaseNumber> numbers) {
        var changed =
                clocks.of(numbers).stream().filter(ClockReading::isUnnoticed).toList();
        changed.stream().filter(reading -> reading.key().equals(CASE_CLOCK)).forEach(reading -> {
            switch (reading.light()) {
                case YELLOW -> watchCase.warn(reading.caseNumber());
                case RED -> watchCase.recordOverdue(reading.caseNumber());
                case GREEN -> clocks.look(reading.caseNumber(), CASE_CLOCK);
            }
        });
        var open = reviews.of(numbers).stream().filter(Review::isOpen).toList();
        changed.forEach(reading -> measuredBy(reading, open).forEach(review -> {
            switch (reading.light()) {
                case YELLOW -> watchReviews.warnHead(review.caseNumber(), review.unit());
                case RED -> watchReviews.recordOverdue(review.caseNumber(), review.unit());
                case GREEN -> clocks.look(review.caseNumber(), review.clock());
            }
        }));
    }

    private static Stream<Review> measuredBy(ClockReading reading, List<Review> open) {
        return open.stream()
                .filter(review -> review.caseNumber().equals(reading.caseNumber())
                        && review.clock().equals(reading.key()));
    }
}
