package org.lianxi.complaint.application;

import org.lianxi.calendar.CaseClocks;
import org.lianxi.calendar.ClockReading;
import org.lianxi.complaint.domain.Complaint;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks at all running complaints every hour. The timers of the models see most changes of a light; a clock that turns
 * yellow a second time, after an extension, has no timer left, and a warning must never get lost.
 */
@Component
class ComplaintRound implements Runnable {

    private static final int BATCH = 200;

    private final Complaints complaints;
    private final CaseClocks clocks;
    private final WatchComplaint watchComplaint;

    ComplaintRound(Complaints complaints, CaseClocks clocks, WatchComplaint watchComplaint) {
        this.complaints = complaints;
        this.clocks = clocks;
        this.watchComplaint = watchComplaint;
    }

    @Override
    @Scheduled(cron = "0 40 * * * *")
    public void run() {
        var from = 0;
        for (var batch = complaints.pending(from, BATCH); !batch.isEmpty(); batch = complaints.pending(from, BATCH)) {
            clocks.of(batch.stream().map(Complaint::number).toList()).stream()
                    .filter(ClockReading::isUnnoticed)
                    .forEach(this::tell);
            from += BATCH;
        }
    }

    private void tell(ClockReading reading) {
        switch (reading.light()) {
            case YELLOW -> watchComplaint.warn(reading.caseNumber());
            case RED -> watchComplaint.recordOverdue(reading.caseNumber());
            case GREEN -> clocks.look(reading.caseNumber(), reading.key());
        }
    }
}
