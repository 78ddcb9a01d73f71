package org.lianxi.complaint.application;

import java.util.Optional;
import org.lianxi.calendar.ClockReading;
import org.lianxi.complaint.domain.Complaint;
import org.lianxi.complaint.domain.ComplaintState;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The overdue ladder of complaints (clause 5.4a). Each step may run twice without harm. */
@Service
public class WatchComplaint {

    private final Complaints complaints;
    private final ComplaintClock complaintClock;
    private final ComplaintNews news;
    private final CaseFile caseFile;

    WatchComplaint(Complaints complaints, ComplaintClock complaintClock, ComplaintNews news, CaseFile caseFile) {
        this.complaints = complaints;
        this.complaintClock = complaintClock;
        this.news = news;
        this.caseFile = caseFile;
    }

    /** Yellow: whoever works on it is told. */
    @Transactional
    public void warn(CaseNumber number) {
        var complaint = complaints.lock(number);
        look(complaint).ifPresent(reading -> {
            var sentence = "投诉 %s 的%s期限为 %s，请抓紧。"
                    .formatted(number, reading.title(), reading.due().words());
            news.toGroup(complaint.worker(), complaint, event("yellow:", reading), sentence);
            caseFile.record(number, "发出黄灯提醒", sentence);
        });
    }

    /** Red: the unit's head and the supervision bureau are told. */
    @Transactional
    public void recordOverdue(CaseNumber number) {
        var complaint = complaints.lock(number);
        look(complaint).ifPresent(reading -> {
            var sentence = "投诉 %s 的%s期限 %s 已过，登记超期。"
                    .formatted(number, reading.title(), reading.due().words());
            var event = event(ComplaintNews.RED, reading);
            news.toGroup(complaint.worker(), complaint, event, sentence);
            chief(complaint).ifPresent(head -> news.toGroup(head, complaint, event, sentence));
            news.toSupervision(complaint, event, sentence);
            caseFile.record(number, "登记超期并报监察局", sentence);
        });
    }

    private Optional<ClockReading> look(Complaint complaint) {
        return complaintClock.look(complaint);
    }

    /** Once for each last day: an extension makes it yellow a second time. */
    private static String event(String light, ClockReading reading) {
        return "%s%s:%s".formatted(light, reading.key(), reading.due().day());
    }

    private static Optional<String> chief(Complaint complaint) {
        return complaint.state() == ComplaintState.EXAMINING
                ? Optional.empty()
                : Optional.of(complaint.handler().approver());
    }
}
