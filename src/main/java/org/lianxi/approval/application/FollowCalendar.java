package org.lianxi.approval.application;

import java.util.List;
import java.util.stream.Collectors;
import org.lianxi.approval.domain.Review;
import org.lianxi.calendar.ClocksMoved;
import org.lianxi.kernel.CaseNumber;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When the table of holidays changes, the timers of running cases move and those concerned are told. */
@Component
class FollowCalendar {

    private final Approvals approvals;
    private final Reviews reviews;
    private final ApprovalInstances instances;
    private final ApprovalNews news;

    FollowCalendar(Approvals approvals, Reviews reviews, ApprovalInstances instances, ApprovalNews news) {
        this.approvals = approvals;
        this.reviews = reviews;
        this.instances = instances;
        this.news = news;
    }

    @EventListener
    @Transactional
    public void on(ClocksMoved moved) {
        moved.clocks().stream()
                .collect(Collectors.groupingBy(ClocksMoved.Moved::caseNumber))
                .forEach(this::follow);
    }

    private void follow(CaseNumber number, List<ClocksMoved.Moved> clocks) {
        if (approvals
                .find(number)
                .filter(approval -> !approval.state().isOver())
                .isEmpty()) {
            return;
        }
        instances.followClocks(number);
        for (var clock : clocks) {
            var sentence = "放假安排已更新：联合审批 %s 的期限由 %s 改为 %s。"
                    .formatted(number, clock.before(), clock.after().words());
            var event =
                    "calendar-moved:%s:%s".formatted(clock.key(), clock.after().words());
            if (clock.key().equals(ReadApprovals.CASE_CLOCK)) {
                news.toServiceCentre(number, event, sentence);
                news.toWindow(number, event + ":window", sentence);
            } else {
                reviews.of(number).stream()
                        .filter(Review::isOpen)
                        .filter(review -> review.clock().equals(clock.key()))
                        .forEach(review -> news.toUnits(List.of(review.unit()), number, event, sentence));
            }
        }
    }
}
