package org.lianxi.resolution.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;

/**
 * 决议事项. Every verb returns what the resolution is afterwards, or refuses; nothing but {@link #verify} closes it.
 *
 * @param round counts the assignments: 0 before the first, one more with each granted extension
 * @param requestedDue the date that the lead unit asks for, while the leader has not decided
 */
public record Resolution(
        CaseNumber number,
        Adoption adopted,
        String content,
        UnitCode leadUnit,
        List<UnitCode> cooperatingUnits,
        LocalDate due,
        String instruction,
        ResolutionState state,
        Light light,
        int round,
        Optional<LocalDate> requestedDue,
        LocalDateTime enteredAt,
        Optional<LocalDateTime> closedAt) {

    public Resolution {
        cooperatingUnits = List.copyOf(cooperatingUnits);
    }

    /** 立项. */
    public static Resolution entered(CaseNumber number, Adoption adopted, String content, LocalDateTime now) {
        return new Resolution(
                number,
                adopted,
                content,
                adopted.leadUnit(),
                adopted.cooperatingUnits(),
                adopted.due(),
                "",
                ResolutionState.TO_ASSIGN,
                Light.NONE,
                0,
                Optional.empty(),
                now,
                Optional.empty());
    }

    public boolean isOpen() {
        return state != ResolutionState.CLOSED;
    }

    /** 办理中（黄）; a resolution without a light, or closed, is named by its state alone. */
    public String standing() {
        return isOpen() && light != Light.NONE ? "%s（%s）".formatted(state.word(), light.word()) : state.word();
    }

    public boolean concerns(Collection<UnitCode> units) {
        return allUnits().stream().anyMatch(units::contains);
    }

    /** The lead unit first, then those that cooperate. */
    public List<UnitCode> allUnits() {
        var units = new ArrayList<UnitCode>();
        units.add(leadUnit);
        units.addAll(cooperatingUnits);
        return List.copyOf(units);
    }

    /** 交办. */
    public Resolution assign(Assignment assignment, LocalDate today) {
        mustBe(ResolutionState.TO_ASSIGN, "交办");
        if (assignment.due().isBefore(today)) {
            throw Refusals.dueInThePast(assignment.due(), today);
        }
        if (assignment.cooperatingUnits().contains(assignment.leadUnit())) {
            throw Refusals.leadCooperates(number);
        }
        if (assignment.differsFrom(adopted) && assignment.correction().isEmpty()) {
            throw Refusals.correctionWithoutReason(adopted.meeting());
        }
        return new Resolution(
                number,
                adopted,
                content,
                assignment.leadUnit(),
                assignment.cooperatingUnits(),
                assignment.due(),
                assignment.instruction(),
                ResolutionState.IN_HAND,
                light,
                round + 1,
                requestedDue,
                enteredAt,
                closedAt);
    }

    /** 反馈 by the lead unit. */
    public Resolution report(Report report, LocalDate today) {
        mustBe(ResolutionState.IN_HAND, "反馈办理情况");
        if (requestedDue.isPresent()) {
            throw Refusals.extensionPending(number);
        }
        report.requestedDue().ifPresent(asked -> mustBeLater(asked, today));
        var after = report instanceof Report.Completion ? ResolutionState.TO_VERIFY : state;
        return changed(after, light, due, round, report.requestedDue(), closedAt);
    }

    /**
     * Refuses a co-operating unit's answer that nobody asked for, or a second one in the same round.
     *
     * @param unitName how the sentence names the unit
     * @param answered the units that have answered in this round
     */
    public void mustAwaitCooperation(UnitCode unit, String unitName, Collection<UnitCode> answered) {
        if (!cooperatingUnits.contains(unit) || round == 0) {
            throw Refusals.notAsked(number, unitName);
        }
        if (!isOpen()) {
            throw Refusals.wrongState(number, state, "再反馈配合情况");
        }
        if (answered.contains(unit)) {
            throw Refusals.answeredAlready(number, unitName);
        }
    }

    /** 核查: the only way to 销号. */
    public Resolution verify(Verdict verdict, LocalDateTime now) {
        mustBe(ResolutionState.TO_VERIFY, "核查");
        return verdict instanceof Verdict.Verified
                ? changed(ResolutionState.CLOSED, light, due, round, requestedDue, Optional.of(now))
                : changed(ResolutionState.IN_HAND, light, due, round, requestedDue, closedAt);
    }

    /** The leader's ruling on an extension. Granting it puts the light out and begins a new round. */
    public Resolution decide(Ruling ruling, LocalDate today) {
        mustBe(ResolutionState.IN_HAND, "审批延期");
        if (requestedDue.isEmpty()) {
            throw Refusals.noExtensionAsked(number);
        }
        if (ruling instanceof Ruling.Granted granted) {
            mustBeLater(granted.newDue(), today);
            return changed(state, Light.NONE, granted.newDue(), round + 1, Optional.empty(), closedAt);
        }
        return changed(state, light, due, round, Optional.empty(), closedAt);
    }

    /**
     * The light goes on.
     *
     * @return empty where it must not: it burns already or a higher one does, its time has not come (the due date was
     *     moved meanwhile), or the resolution is not in anybody's hands
     */
    public Optional<Resolution> raise(Light next, Ladder ladder, LocalDateTime now) {
        var inHands = state == ResolutionState.IN_HAND || state == ResolutionState.TO_VERIFY;
        return inHands && next.isAbove(light) && ladder.hasCome(next, due, now)
                ? Optional.of(changed(state, next, due, round, requestedDue, closedAt))
                : Optional.empty();
    }

    private void mustBe(ResolutionState expected, String act) {
        if (state != expected) {
            throw Refusals.wrongState(number, state, act);
        }
    }

    private void mustBeLater(LocalDate asked, LocalDate today) {
        if (!asked.isAfter(due)) {
            throw Refusals.extensionNotLater(asked, due);
        }
        if (asked.isBefore(today)) {
            throw Refusals.dueInThePast(asked, today);
        }
    }

    private Resolution changed(
            ResolutionState nextState,
            Light nextLight,
            LocalDate nextDue,
            int nextRound,
            Optional<LocalDate> nextRequest,
            Optional<LocalDateTime> nextClosing) {
        return new Resolution(
                number,
                adopted,
                content,
                leadUnit,
                cooperatingUnits,
                nextDue,
                instruction,
                nextState,
                nextLight,
                nextRound,
                nextRequest,
                enteredAt,
                nextClosing);
    }
}
