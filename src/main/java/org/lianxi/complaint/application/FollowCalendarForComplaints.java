package org.lianxi.complaint.application;

import java.util.List;
import java.util.stream.Collectors;
import org.lianxi.calendar.ClocksMoved;
import org.lianxi.kernel.CaseNumber;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When the table of holidays changes, the timers of running complaints move and whoever works on them is told. */
@Component
class FollowCalendarForComplaints {

    private final Complaints complaints;
    private final ComplaintInstances instances;
    private final ComplaintNews news;

    FollowCalendarForComplaints(Complaints complaints, ComplaintInstances instances, ComplaintNews news) {
        this.complaints = complaints;
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
        complaints.find(number).filter(complaint -> !complaint.state().isOver()).ifPresent(complaint -> {
            instances.followClocks(number);
            clocks.forEach(clock -> news.toGroup(
                    complaint.worker(),
                    complaint,
                    "calendar-moved:%s:%s".formatted(clock.key(), clock.after().words()),
                    "放假安排已更新：投诉 %s 的期限由 %s 改为 %s。"
                            .formatted(number, clock.before(), clock.after().words())));
        });
    }
}
