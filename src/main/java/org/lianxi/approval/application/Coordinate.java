package org.lianxi.approval.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lianxi.approval.ConferenceReplies;
import org.lianxi.approval.ConferenceWanted;
import org.lianxi.approval.domain.ApprovalCase;
import org.lianxi.approval.domain.Coordination;
import org.lianxi.approval.domain.Opinion;
import org.lianxi.approval.domain.Review;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.Actor;
import org.lianxi.organization.Units;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Departments that disagree are brought together (clause 5.2.5a); where that fails, the joint conference decides
 * (clause 3.1b), and its resolution comes back to this same case.
 */
@Service
public class Coordinate implements ConferenceReplies {

    private final Approvals approvals;
    private final Reviews reviews;
    private final CaseEvents events;
    private final TopicDrafts drafts;
    private final ApprovalInstances instances;
    private final ApprovalNews news;
    private final CaseFile caseFile;
    private final Units units;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Coordinate(
            Approvals approvals,
            Reviews reviews,
            CaseEvents events,
            TopicDrafts drafts,
            ApprovalInstances instances,
            ApprovalNews news,
            CaseFile caseFile,
            Units units,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.approvals = approvals;
        this.reviews = reviews;
        this.events = events;
        this.drafts = drafts;
        this.instances = instances;
        this.news = news;
        this.caseFile = caseFile;
        this.units = units;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * @param settled whether the departments agreed
     * @param agreement what was agreed, or where it stuck
     */
    @Transactional
    public void record(
            CaseNumber number, LocalDate heldOn, String participants, boolean settled, String agreement, Actor actor) {
        approvals.get(number).whileExamining("召集协调会议");
        if (heldOn.isAfter(LocalDate.now(clock))) {
            throw new Refusal("approval.coordination-in-future", "协调会议日期 %s 还没有到，没有提交。请在会议之后登记结果。".formatted(heldOn));
        }
        var held = new Coordination(
                events.coordinations(number).size() + 1,
                heldOn,
                participants,
                settled,
                agreement,
                Optional.empty(),
                Optional.empty(),
                "");
        events.add(number, held);
        caseFile.record(
                number, "召集协调会议", held.outcome(), "%s；参加：%s。%s".formatted(heldOn, participants, agreement), actor);
        news.toUnits(
                units(number),
                number,
                "coordinated:%d".formatted(held.number()),
                "联合审批 %s 的协调会议：%s，详见案件页面。".formatted(number, held.outcome()));
    }

    /** Keeps what the service centre wants to ask the conference; it is sent by {@link #refer}. */
    @Transactional
    public void draft(CaseNumber number, ConferenceWanted wanted, Actor actor) {
        approvals.get(number).whileExamining("提请联席会议");
        if (wanted.legalBasis().isBlank()) {
            throw new Refusal("approval.legal-basis-missing", "没有写明法律、法规依据，没有提交。请写明双方所依据的法律条款。");
        }
        drafts.keep(number, coordination(number).number(), wanted);
        caseFile.record(number, "起草提请会议议题", wanted.title(), wanted.proposal(), actor);
    }

    /** Asks the conference. Repeating it asks once. */
    @Transactional
    public void refer(CaseNumber number) {
        var last = coordination(number);
        if (last.topic().isEmpty()) {
            publisher.publishEvent(drafts.get(number, last.number()));
            if (coordination(number).topic().isEmpty()) {
                throw new IllegalStateException("Nobody opened a topic for case %s".formatted(number));
            }
        }
    }

    @Override
    @Transactional
    public void topicOpened(CaseNumber origin, CaseNumber topic) {
        events.save(origin, coordination(origin).refer(topic));
        caseFile.record(origin, "提请联席会议", "已提出议题 %s，等待联席会议答复。".formatted(topic));
        news.toUnits(
                units(origin), origin, "referred:" + topic, "联合审批 %s 协调未果，已提请联席会议（议题 %s）。".formatted(origin, topic));
    }

    @Override
    @Transactional
    public void topicEnded(
            CaseNumber origin, CaseNumber topic, boolean decided, String outcome, String text, String meeting) {
        var asked = events.coordinations(origin).stream()
                .filter(each -> each.topic().filter(topic::equals).isPresent())
                .findFirst();
        if (asked.isEmpty() || asked.get().reply().isPresent()) {
            return;
        }
        events.save(origin, asked.get().reply(new Coordination.Reply(decided, outcome, text, meeting)));
        if (approvals.get(origin).state().isOver()) {
            return;
        }
        caseFile.record(origin, "联席会议答复", "议题 %s %s。%s".formatted(topic, outcome, text));
        news.toServiceCentre(
                origin, "conference-replied:" + topic, "联合审批 %s 提请的议题 %s %s，请继续办理。".formatted(origin, topic, outcome));
        instances.conferenceReplied(origin, decided);
    }

    @Transactional
    public void apply(CaseNumber number, String conclusion, Actor actor) {
        approvals.get(number).whileExamining("落实会议决定");
        events.save(number, coordination(number).conclude(conclusion));
        caseFile.record(number, "落实会议决定", "", conclusion, actor);
    }

    /** What the form proposes as the topic's background: both positions and the timeline. */
    @Transactional(readOnly = true)
    public String background(CaseNumber number) {
        var approval = approvals.get(number);
        var text = new StringBuilder("案件 %s，%s，审批事项：%s。\n"
                .formatted(
                        number,
                        approval.application().title(),
                        String.join("、", approval.application().items())));
        text.append("办理经过：").append(timeline(approval)).append("\n各方意见：\n");
        answered(number)
                .forEach(review -> text.append("· %s：%s\n"
                        .formatted(
                                units.get(review.unit()).name(),
                                review.opinion().orElseThrow().words())));
        events.lastCoordination(number)
                .ifPresent(last -> text.append("%s 协调会议未能一致：%s".formatted(last.heldOn(), last.agreement())));
        return text.toString();
    }

    /** The law on which objections rest, one line each. */
    @Transactional(readOnly = true)
    public String legalBasis(CaseNumber number) {
        return String.join(
                "\n",
                answered(number).stream()
                        .filter(review -> !review.opinion().orElseThrow().law().isBlank())
                        .map(review -> "%s：%s"
                                .formatted(
                                        units.get(review.unit()).name(),
                                        review.opinion().orElseThrow().law()))
                        .toList());
    }

    /** The departments that take part. */
    @Transactional(readOnly = true)
    public List<UnitCode> units(CaseNumber number) {
        return reviews.of(number).stream()
                .filter(Review::isCurrent)
                .map(Review::unit)
                .distinct()
                .toList();
    }

    private List<Review> answered(CaseNumber number) {
        return reviews.of(number).stream()
                .filter(review -> review.isCurrent()
                        && review.opinion().map(Opinion::kind).isPresent())
                .toList();
    }

    private String timeline(ApprovalCase approval) {
        var text = new StringBuilder("%s 收到申请".formatted(approval.registeredAt().toLocalDate()));
        approval.acceptance().ifPresent(acceptance -> text.append("，%s 受理".formatted(acceptance.on())));
        answered(approval.number())
                .forEach(review -> text.append("，%s %s%s"
                        .formatted(
                                review.endedAt().orElseThrow().toLocalDate(),
                                units.get(review.unit()).name(),
                                review.opinion().orElseThrow().kind().title())));
        return text.append("。").toString();
    }

    private Coordination coordination(CaseNumber number) {
        return events.lastCoordination(number)
                .orElseThrow(() -> new IllegalStateException("Case %s was never coordinated".formatted(number)));
    }
}
