package org.lianxi.meeting.domain;

import java.time.LocalDateTime;
import java.util.Optional;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;

/**
 * 联席会议, from the wish to meet to its archived record. Every verb returns the meeting as it is afterwards, or refuses.
 *
 * @param revision for optimistic locking; the store raises it
 * @param noticeNumber empty until the first notice is issued; a later version keeps the number
 * @param noticeVersion 0 until the first notice is issued
 * @param changeReason why the plan is being changed after a notice was issued; empty otherwise
 */
public record Meeting(
        CaseNumber number,
        int revision,
        Origin origin,
        String purpose,
        String calledBy,
        LocalDateTime calledAt,
        State state,
        Optional<Plan> agreedPlan,
        Optional<Mandate> mandate,
        String noticeNumber,
        int noticeVersion,
        String changeReason) {

    /** Who wanted the meeting. */
    public enum Origin {
        PLANNED("办公室提议召开"),
        ORDERED("组长指示召开"),
        RHYTHM("定期会议");

        private final String title;

        Origin(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Where the meeting stands, in the order of the model. */
    public enum State {
        PLANNING("拟定方案"),
        UNDER_REVIEW("方案送审"),
        AGREED("方案已审定"),
        CIRCULATED("通知已印发"),
        OPENED("会议召开"),
        SIGNED_IN("已签到"),
        RECORDED("会议已记录"),
        MINUTES_ISSUED("纪要已印发"),
        ARCHIVED("已归档"),
        CANCELLED("已取消");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public static Meeting called(
            CaseNumber number, Origin origin, String purpose, String calledBy, LocalDateTime calledAt) {
        return new Meeting(
                number,
                0,
                origin,
                purpose,
                calledBy,
                calledAt,
                State.PLANNING,
                Optional.empty(),
                Optional.empty(),
                "",
                0,
                "");
    }

    public Plan plan() {
        return agreedPlan.orElseThrow(() -> new IllegalStateException("Meeting %s has no plan yet".formatted(number)));
    }

    /** The office submits the plan for review. After a notice was issued it must say why the plan changes. */
    public Meeting planned(Plan plan, String reason, LocalDateTime now) {
        require(State.PLANNING);
        if (noticeVersion > 0 && reason.isEmpty()) {
            throw new Refusal("meeting.change-without-reason", "会议通知已经印发，变更会议须填写“变更说明”。");
        }
        var chairMandate = plan.chair() == Chair.DEPUTY ? mandate : Optional.<Mandate>empty();
        return with(State.UNDER_REVIEW, Optional.of(plan.checkedAt(now)), chairMandate, reason);
    }

    /** Content and time are agreed to (clause 3.2.2f). */
    public Meeting agreed(LocalDateTime now) {
        require(State.UNDER_REVIEW);
        plan().checkedAt(now);
        return with(State.AGREED, agreedPlan, mandate, changeReason);
    }

    public Meeting returned() {
        require(State.UNDER_REVIEW);
        return with(State.PLANNING, agreedPlan, mandate, changeReason);
    }

    /** Whether the leader has yet to say who chairs. */
    public boolean needsMandate() {
        return plan().chair() == Chair.DEPUTY && mandate.isEmpty();
    }

    public Meeting mandated(Mandate given) {
        require(State.AGREED);
        return with(state, agreedPlan, Optional.of(given), changeReason);
    }

    /** The leader chairs instead of the deputy. */
    public Meeting chairedByLeader() {
        require(State.AGREED);
        return with(state, Optional.of(plan().chairedBy(Chair.LEADER)), Optional.empty(), changeReason);
    }

    /** The notice goes out; from the second version on under the same number. */
    public Meeting circulated(String givenNumber) {
        require(State.AGREED);
        return new Meeting(
                number,
                revision,
                origin,
                purpose,
                calledBy,
                calledAt,
                State.CIRCULATED,
                agreedPlan,
                mandate,
                givenNumber,
                noticeVersion + 1,
                changeReason);
    }

    /** The plan is to be changed after circulation or for want of a quorum. */
    public Meeting reopened(String reason) {
        require(State.CIRCULATED, State.SIGNED_IN);
        return with(State.PLANNING, agreedPlan, mandate, reason);
    }

    /** The day has come and the meeting is held. */
    public Meeting opened(LocalDateTime now) {
        require(State.CIRCULATED);
        var day = plan().meetingAt().toLocalDate();
        if (now.toLocalDate().isBefore(day)) {
            throw new Refusal(
                    "meeting.before-its-day",
                    "会议定于%s召开，还没有到开会日期，不能转入签到。如需提前，请选择“变更”。".formatted(Wording.time(plan().meetingAt())));
        }
        return with(State.OPENED, agreedPlan, mandate, changeReason);
    }

    public Meeting signedIn() {
        require(State.OPENED);
        return with(State.SIGNED_IN, agreedPlan, mandate, changeReason);
    }

    public Meeting recorded() {
        require(State.SIGNED_IN);
        return with(State.RECORDED, agreedPlan, mandate, changeReason);
    }

    public Meeting minutesIssued() {
        require(State.RECORDED, State.MINUTES_ISSUED);
        return with(State.MINUTES_ISSUED, agreedPlan, mandate, changeReason);
    }

    public Meeting archived() {
        require(State.MINUTES_ISSUED);
        return with(State.ARCHIVED, agreedPlan, mandate, changeReason);
    }

    public Meeting cancelled(String reason) {
        require(State.PLANNING, State.CIRCULATED);
        return with(State.CANCELLED, agreedPlan, mandate, reason);
    }

    /** Whether a notice is out and another plan is being drawn up, which nobody has agreed to yet. */
    public boolean isBeingChanged() {
        return noticeVersion > 0 && (state == State.PLANNING || state == State.UNDER_REVIEW || state == State.AGREED);
    }

    public boolean hasIssuedMinutes() {
        return state == State.MINUTES_ISSUED || state == State.ARCHIVED;
    }

    /** The meeting as its last notice announced it. */
    public Meeting announcedAs(Plan announced) {
        return with(state, Optional.of(announced), mandate, changeReason);
    }

    private Meeting with(State next, Optional<Plan> plan, Optional<Mandate> given, String reason) {
        return new Meeting(
                number,
                revision,
                origin,
                purpose,
                calledBy,
                calledAt,
                next,
                plan,
                given,
                noticeNumber,
                noticeVersion,
                reason);
    }

    private void require(State... allowed) {
        for (var one : allowed) {
            if (state == one) {
                return;
            }
        }
        throw new Refusal(
                "meeting.wrong-state", "会议 %s 目前处于“%s”，不能进行这一步。请刷新待办列表查看最新情况。".formatted(number, state.title()));
    }
}
