package org.lianxi.approval.application;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.lianxi.approval.domain.Coordination;
import org.lianxi.approval.domain.Review;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.organization.Actors;
import org.lianxi.organization.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The applicant withdraws, at any time until the decision is delivered; the window registers it. */
@Service
public class WithdrawApplication {

    private static final String WINDOW = "window";

    private final Approvals approvals;
    private final Reviews reviews;
    private final CaseEvents events;
    private final CaseClock caseClock;
    private final ApprovalInstances instances;
    private final ApprovalLetters letters;
    private final ApprovalArchive archive;
    private final ApprovalNews news;
    private final CaseFile caseFile;
    private final Actors actors;
    private final People people;
    private final Clock clock;

    WithdrawApplication(
            Approvals approvals,
            Reviews reviews,
            CaseEvents events,
            CaseClock caseClock,
            ApprovalInstances instances,
            ApprovalLetters letters,
            ApprovalArchive archive,
            ApprovalNews news,
            CaseFile caseFile,
            Actors actors,
            People people,
            Clock clock) {
        this.approvals = approvals;
        this.reviews = reviews;
        this.events = events;
        this.caseClock = caseClock;
        this.instances = instances;
        this.letters = letters;
        this.archive = archive;
        this.news = news;
        this.caseFile = caseFile;
        this.actors = actors;
        this.people = people;
        this.clock = clock;
    }

    @Transactional
    public void of(CaseNumber number, String reason, String person) {
        if (!people.groupsOf(person, "joint-approval").contains(WINDOW)) {
            throw new Refusal("approval.may-not-withdraw", "申请人撤回由政务服务中心窗口登记，您现任岗位不能登记。请让申请人与窗口联系。");
        }
        var withdrawn = approvals.lock(number).withdraw(reason.strip());
        approvals.save(withdrawn);
        caseFile.record(number, "申请人撤回", "撤回", reason.strip(), actors.acting(person, List.of(WINDOW)));
        instances.withdrawn(number);
    }

    /** Tells everybody who still works on it, and closes the file. Doing it again changes nothing. */
    @Transactional
    public void close(CaseNumber number) {
        var approval = approvals.lock(number);
        var open = reviews.of(number).stream().filter(Review::isOpen).toList();
        open.forEach(review -> {
            reviews.save(review.stop(LocalDateTime.now(clock)));
            caseClock.stopReview(review);
        });
        caseClock.stopCase(number);
        instances.caseClosed(number);
        news.toUnits(
                open.stream().map(Review::unit).toList(),
                number,
                "withdrawn",
                "联合审批 %s 已由申请人撤回，贵单位无须再提出意见。".formatted(number));
        news.toServiceCentre(number, "withdrawn-centre", "联合审批 %s 已由申请人撤回，终止办理。".formatted(number));
        tellConference(number);
        letters.issue(approval, Letter.WITHDRAWAL, Map.of("reason", approval.endReason()), "本系统约定");
        archive.close(approval);
    }

    private void tellConference(CaseNumber number) {
        events.lastCoordination(number)
                .filter(last -> last.reply().isEmpty())
                .flatMap(Coordination::topic)
                .ifPresent(topic -> news.toGroup(
                        "office",
                        number,
                        "withdrawn-topic",
                        "联合审批 %s 已由申请人撤回，其提请的议题 %s 可以不再审议，请与提出单位联系撤回。".formatted(number, topic)));
    }
}
