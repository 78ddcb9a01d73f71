package org.lianxi.topic.domain;

import static org.lianxi.topic.domain.TopicState.ASKING;
import static org.lianxi.topic.domain.TopicState.DECIDED;
import static org.lianxi.topic.domain.TopicState.DEFERRED;
import static org.lianxi.topic.domain.TopicState.DROPPED;
import static org.lianxi.topic.domain.TopicState.HEARD;
import static org.lianxi.topic.domain.TopicState.NOT_ACCEPTED;
import static org.lianxi.topic.domain.TopicState.POOLED;
import static org.lianxi.topic.domain.TopicState.PROPOSED;
import static org.lianxi.topic.domain.TopicState.REJECTED;
import static org.lianxi.topic.domain.TopicState.RETURNED;
import static org.lianxi.topic.domain.TopicState.TAKEN_UP;
import static org.lianxi.topic.domain.TopicState.UNDER_REVIEW;
import static org.lianxi.topic.domain.TopicState.WITHDRAWN;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.UnitCode;

/**
 * 议题. Each verb is a step of {@code processes/topic.bpmn}: it returns the topic as it stands afterwards, or refuses.
 *
 * @param revision which text this is, from 1; each return and new submission adds one
 * @param proposer user id
 * @param version counts what was stored, so that two people at once cannot overwrite each other
 */
public record Topic(
        CaseNumber number,
        int revision,
        TopicText text,
        String proposer,
        UnitCode proposedBy,
        LocalDateTime proposedAt,
        Standing standing,
        int version) {

    private static final int LONGEST_REASON = 2000;

    public static Topic propose(
            CaseNumber number, TopicText text, String proposer, UnitCode proposedBy, LocalDateTime now) {
        var proposed = text.without(proposedBy).wantedFrom(now.toLocalDate());
        return new Topic(number, 1, proposed, proposer, proposedBy, now, Standing.at(PROPOSED), 0);
    }

    /** The office accepts the form; the topic goes to the review without asking anybody. */
    public Topic accept(List<UnitCode> concernedUnits) {
        return expecting("受理", PROPOSED).concerning(concernedUnits).at(Standing.at(UNDER_REVIEW));
    }

    /** The office accepts the form and asks the concerned units for their opinions until the end of that day. */
    public Topic acceptAndAsk(List<UnitCode> concernedUnits, LocalDate deadline, LocalDate today) {
        var accepted = expecting("受理", PROPOSED).concerning(concernedUnits).at(Standing.at(ASKING, deadline));
        if (accepted.text.concernedUnits().isEmpty()) {
            throw new Refusal("topic.no-concerned-unit", "要书面征求意见，请至少选择一个涉及单位（提出单位除外），或者不征求意见。");
        }
        if (!deadline.isAfter(today)) {
            throw new Refusal(
                    "topic.opinion-deadline-not-ahead",
                    "意见答复期限 %s 不晚于今天（%s），各单位来不及答复，请改为明天以后的日期。".formatted(deadline, today));
        }
        return accepted;
    }

    public Topic decline(String reason) {
        return expecting("不予受理", PROPOSED).at(Standing.explained(NOT_ACCEPTED, given(reason, "不予受理的理由")));
    }

    /** The office or the reviewing leader sends it back to the proposing unit. */
    public Topic sendBack(String reason) {
        return expecting("退回", PROPOSED, UNDER_REVIEW).at(Standing.explained(RETURNED, given(reason, "退回的理由")));
    }

    /** Opinions are taken only until the period ends. */
    public Topic whileAsking() {
        return expecting("提交书面意见", ASKING);
    }

    /** All opinions are in, their period has ended, or the deferral has. */
    public Topic submitForReview() {
        return expecting("送审", ASKING, DEFERRED, UNDER_REVIEW).at(Standing.at(UNDER_REVIEW));
    }

    /** The leader or a deputy agrees that a meeting hears it (clause 3.2.2f). */
    public Topic pool(LocalDate until) {
        return expecting("审核同意", UNDER_REVIEW).at(Standing.at(POOLED, until));
    }

    public Topic defer(LocalDate until, String opinion, LocalDate today) {
        var deferred = expecting("暂缓", UNDER_REVIEW)
                .at(new Standing(DEFERRED, Optional.of(until), Optional.empty(), given(opinion, "暂缓的意见")));
        if (!until.isAfter(today)) {
            throw new Refusal("topic.deferred-date-not-ahead", "暂缓至 %s 不晚于今天（%s），请改为明天以后的日期。".formatted(until, today));
        }
        return deferred;
    }

    public Topic reject(String opinion) {
        return expecting("审核不同意", UNDER_REVIEW).at(Standing.explained(REJECTED, given(opinion, "不同意的意见")));
    }

    public Topic revise(TopicText text, LocalDate today) {
        var returned = expecting("重新提交", RETURNED);
        return new Topic(
                number,
                revision + 1,
                text.without(proposedBy).wantedFrom(today),
                returned.proposer,
                proposedBy,
                proposedAt,
                Standing.at(PROPOSED),
                version);
    }

    public Topic withdraw(String reason) {
        if (standing.state() == TAKEN_UP) {
            throw new Refusal(
                    "topic.taken-up",
                    "议题 %s 已列入会议 %s 的方案，不能自行撤回。确需撤回的，请与联席会议办公室联系，由办公室从会议方案中移出后再撤回。".formatted(number, meeting()));
        }
        return expecting("撤回", RETURNED, POOLED).at(Standing.explained(WITHDRAWN, given(reason, "撤回的理由")));
    }

    /** It has waited long without a meeting and goes on waiting. */
    public Topic keep(LocalDate until, String reason) {
        given(reason, "继续保留的理由");
        return expecting("继续保留", POOLED, TAKEN_UP)
                .at(new Standing(standing.state(), Optional.of(until), standing.meeting(), ""));
    }

    public Topic drop(String reason) {
        if (standing.state() == TAKEN_UP) {
            throw new Refusal("topic.taken-up", "议题 %s 已列入会议 %s 的方案，不能移出议题库，请选择继续保留。".formatted(number, meeting()));
        }
        return expecting("移出议题库", POOLED).at(Standing.explained(DROPPED, given(reason, "移出的理由")));
    }

    public Topic takeUp(CaseNumber byMeeting) {
        if (isTakenUpBy(byMeeting)) {
            return this;
        }
        if (standing.state() != POOLED) {
            throw new Refusal(
                    "topic.not-in-pool",
                    "议题 %s 现为“%s”%s，不能列入会议 %s，请从议题库中另选。"
                            .formatted(
                                    number,
                                    standing.state().label(),
                                    standing.meeting().map("（%s）"::formatted).orElse(""),
                                    byMeeting));
        }
        return at(new Standing(TAKEN_UP, standing.until(), Optional.of(byMeeting), ""));
    }

    /** Giving back what the meeting does not hold changes nothing. */
    public Topic giveBack(CaseNumber byMeeting) {
        return isTakenUpBy(byMeeting) ? at(new Standing(POOLED, standing.until(), Optional.empty(), "")) : this;
    }

    /** Concluding again what the same meeting concluded changes nothing. */
    public Topic conclude(CaseNumber byMeeting, boolean decided, String decision) {
        if (standing.state().closed() && standing.meeting().equals(Optional.of(byMeeting))) {
            return this;
        }
        if (!isTakenUpBy(byMeeting)) {
            throw new Refusal(
                    "topic.not-taken-up",
                    "议题 %s 现为“%s”，不在会议 %s 的方案中，不能登记审议结果。"
                            .formatted(number, standing.state().label(), byMeeting));
        }
        return at(new Standing(decided ? DECIDED : HEARD, Optional.empty(), standing.meeting(), decision));
    }

    public boolean concerns(UnitCode unit) {
        return text.concernedUnits().contains(unit);
    }

    private boolean isTakenUpBy(CaseNumber meeting) {
        return standing.state() == TAKEN_UP && standing.meeting().equals(Optional.of(meeting));
    }

    private String meeting() {
        return standing.meeting().map(CaseNumber::value).orElse("");
    }

    /** The same topic, concerning these units instead; the proposing unit never is one of them. */
    public Topic concerning(List<UnitCode> units) {
        var corrected = text.concerning(units).without(proposedBy);
        return new Topic(number, revision, corrected, proposer, proposedBy, proposedAt, standing, version);
    }

    private Topic at(Standing next) {
        return new Topic(number, revision, text, proposer, proposedBy, proposedAt, next, version);
    }

    private Topic expecting(String verb, TopicState... allowed) {
        if (!List.of(allowed).contains(standing.state())) {
            throw new Refusal(
                    "topic.wrong-state",
                    "议题 %s 现为“%s”，不能%s。请刷新页面查看最新情况。"
                            .formatted(number, standing.state().label(), verb));
        }
        return this;
    }

    private static String given(String reason, String what) {
        if (reason.isBlank()) {
            throw new Refusal("topic.reason-missing", "请写明%s，提出单位要据此了解情况。".formatted(what));
        }
        var length = reason.codePointCount(0, reason.length());
        if (length > LONGEST_REASON) {
            throw new Refusal(
                    "topic.reason-too-long", "%s最多 %d 个字，现在有 %d 个字，请精简后再提交。".formatted(what, LONGEST_REASON, length));
        }
        return reason.strip();
    }
}
