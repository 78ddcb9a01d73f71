package org.lianxi.approval.application;

import static org.lianxi.approval.application.ReadApprovals.CASE_CLOCK;

import org.lianxi.approval.domain.CaseState;
import org.lianxi.approval.domain.Review;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.organization.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The overdue ladder of the whole case (clause 5.4a). Each step may run twice without harm. */
@Service
public class WatchCase {

    private final Approvals approvals;
    private final Reviews reviews;
    private final CaseClock caseClock;
    private final ApprovalNews news;
    private final CaseFile caseFile;
    private final Units units;

    WatchCase(
            Approvals approvals,
            Reviews reviews,
            CaseClock caseClock,
            ApprovalNews news,
            CaseFile caseFile,
            Units units) {
        this.approvals = approvals;
        this.reviews = reviews;
        this.caseClock = caseClock;
        this.news = news;
        this.caseFile = caseFile;
        this.units = units;
    }

    @Transactional
    public void warn(CaseNumber number) {
        var approval = approvals.get(number);
        if (approval.state() != CaseState.EXAMINING) {
            return;
        }
        var reading = caseClock.look(number, CASE_CLOCK);
        var sentence =
                "联合审批 %s 的审批期限为 %s，%s，请抓紧办理。".formatted(number, reading.due().words(), waitingFor(number));
        // An extension makes it yellow a second time, which is told again.
        var event = "case-yellow:%s".formatted(reading.due().day());
        news.toServiceCentre(number, event, sentence);
        approval.leadUnit().ifPresent(lead -> news.toHead(lead, number, event + ":lead", sentence));
        caseFile.record(number, "发出黄灯提醒", sentence);
    }

    @Transactional
    public void recordOverdue(CaseNumber number) {
        if (approvals.get(number).state() != CaseState.EXAMINING) {
            return;
        }
        var reading = caseClock.look(number, CASE_CLOCK);
        var sentence =
                "联合审批 %s 的审批期限 %s 已过，%s，登记超期。".formatted(number, reading.due().words(), waitingFor(number));
        var event = ApprovalNews.RED + reading.due().day();
        news.toSupervision(number, event, sentence);
        news.toServiceCentre(number, event + ":centre", sentence);
        news.toGroup("leader", number, event + ":leader", sentence);
        caseFile.record(number, "登记超期并报监察局", sentence);
    }

    private String waitingFor(CaseNumber number) {
        var open = reviews.of(number).stream()
                .filter(Review::isOpen)
                .map(Review::unit)
                .toList();
        return open.isEmpty() ? "会签已齐" : "尚待" + units.names(open);
    }
}
