package org.lianxi.resolution.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.UnitCode;

class ResolutionTest {

    private static final UnitCode LEGAL = new UnitCode("legal");
    private static final UnitCode FINANCE = new UnitCode("finance");
    private static final UnitCode STAFFING = new UnitCode("staffing");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate DUE = LocalDate.of(2026, 12, 10);
    private static final LocalDateTime NOW = TODAY.atTime(9, 0);
    private static final Ladder LADDER = new Ladder(Duration.ofDays(3), Duration.ofDays(7));
    private static final Report DONE = new Report.Completion("已印发办法", "市政办〔2026〕5号");

    @Test
    void aResolutionIsAssignedAsTheMeetingWroteItDownWithoutGivingAReason() {
        var assigned = entered().assign(asAdopted(), TODAY);

        assertThat(assigned.state()).isEqualTo(ResolutionState.IN_HAND);
        assertThat(assigned.leadUnit()).isEqualTo(LEGAL);
        assertThat(assigned.round()).isEqualTo(1);
    }

    @Test
    void theDueDateMayBeTodayButNotEarlier() {
        assertThat(entered()
                        .assign(assignment(LEGAL, List.of(FINANCE), TODAY, "提前"), TODAY)
                        .due())
                .isEqualTo(TODAY);
        refused("resolution.due-in-the-past", () -> entered()
                .assign(assignment(LEGAL, List.of(FINANCE), TODAY.minusDays(1), "提前"), TODAY));
    }

    @Test
    void theLeadUnitDoesNotCooperateWithItself() {
        refused("resolution.lead-unit-cooperates", () -> entered()
                .assign(assignment(LEGAL, List.of(LEGAL), DUE, "调整"), TODAY));
    }

    @Test
    void whatDiffersFromTheMeetingsRecordNeedsAReason() {
        for (var differing : List.of(
                assignment(FINANCE, List.of(), DUE, ""),
                assignment(LEGAL, List.of(FINANCE, STAFFING), DUE, ""),
                assignment(LEGAL, List.of(FINANCE), DUE.plusDays(1), ""))) {
            refused("resolution.correction-without-reason", () -> entered().assign(differing, TODAY));
        }
        assertThat(entered()
                        .assign(assignment(FINANCE, List.of(STAFFING), DUE, "职责已调整"), TODAY)
                        .cooperatingUnits())
                .containsExactly(STAFFING);
    }

    @Test
    void progressLeavesTheResolutionInHand() {
        assertThat(assigned().report(new Report.Progress("正在起草"), TODAY).state())
                .isEqualTo(ResolutionState.IN_HAND);
    }

    @Test
    void onlyTheOfficesVerificationCloses() {
        var reported = assigned().report(DONE, TODAY);
        assertThat(reported.state()).isEqualTo(ResolutionState.TO_VERIFY);

        var closed = reported.verify(new Verdict.Verified(""), NOW);
        assertThat(closed.state()).isEqualTo(ResolutionState.CLOSED);
        assertThat(closed.closedAt()).contains(NOW);

        var sentBack = reported.verify(new Verdict.SentBack("缺文件"), NOW);
        assertThat(sentBack.state()).isEqualTo(ResolutionState.IN_HAND);
        assertThat(sentBack.closedAt()).isEmpty();
    }

    @Test
    void noStepIsSkipped() {
        var closed = assigned().report(DONE, TODAY).verify(new Verdict.Verified(""), NOW);

        refused("resolution.wrong-state", () -> entered().report(DONE, TODAY));
        refused("resolution.wrong-state", () -> entered().verify(new Verdict.Verified(""), NOW));
        refused("resolution.wrong-state", () -> assigned().assign(asAdopted(), TODAY));
        refused("resolution.wrong-state", () -> assigned().verify(new Verdict.Verified(""), NOW));
        refused("resolution.wrong-state", () -> closed.report(DONE, TODAY));
        refused("resolution.wrong-state", () -> closed.verify(new Verdict.SentBack("再查"), NOW));
        refused("resolution.no-extension-requested", () -> assigned().decide(new Ruling.Refused("不同意"), TODAY));
    }

    @Test
    void anExtensionIsToALaterDateAndNotToThePast() {
        refused("resolution.extension-not-later", () -> assigned().report(request(DUE), TODAY));
        refused("resolution.extension-not-later", () -> assigned().report(request(DUE.minusDays(1)), TODAY));
        refused("resolution.due-in-the-past", () -> assigned().report(request(DUE.plusDays(1)), DUE.plusDays(2)));
        refused("resolution.extension-not-later", () -> requested().decide(new Ruling.Granted(DUE, ""), TODAY));
    }

    @Test
    void whileAnExtensionWaitsForTheLeaderNothingElseIsReported() {
        refused("resolution.extension-pending", () -> requested().report(DONE, TODAY));
    }

    @Test
    void aGrantedExtensionMovesTheDueDatePutsTheLightOutAndBeginsANewRound() {
        var later = DUE.plusDays(20);
        var red = at(Light.RED, requested(), LADDER.redAt(DUE));

        var extended = red.decide(new Ruling.Granted(later, ""), DUE.plusDays(8));

        assertThat(extended.due()).isEqualTo(later);
        assertThat(extended.light()).isEqualTo(Light.NONE);
        assertThat(extended.round()).isEqualTo(2);
        assertThat(extended.requestedDue()).isEmpty();
    }

    @Test
    void aRefusedExtensionLeavesDueDateAndLight() {
        var yellow = at(Light.YELLOW, requested(), LADDER.yellowAt(DUE));

        var kept = yellow.decide(new Ruling.Refused("理由不充分"), DUE.plusDays(1));

        assertThat(kept.due()).isEqualTo(DUE);
        assertThat(kept.light()).isEqualTo(Light.YELLOW);
        assertThat(kept.round()).isEqualTo(1);
        assertThat(kept.requestedDue()).isEmpty();
    }

    @Test
    void eachLightWaitsForItsTimeToTheSecond() {
        assertThat(LADDER.yellowAt(DUE)).isEqualTo(LocalDateTime.of(2026, 12, 10, 23, 59, 59));
        assertThat(LADDER.blueAt(DUE)).isEqualTo(LocalDateTime.of(2026, 12, 7, 23, 59, 59));
        assertThat(LADDER.redAt(DUE)).isEqualTo(LocalDateTime.of(2026, 12, 17, 23, 59, 59));
        for (var light : List.of(Light.BLUE, Light.YELLOW, Light.RED)) {
            var at = timeOf(light);
            assertThat(assigned().raise(light, LADDER, at.minusSeconds(1))).isEmpty();
            assertThat(assigned().raise(light, LADDER, at).orElseThrow().light())
                    .isEqualTo(light);
        }
    }

    @Test
    void aLightNeverGoesBackNorOnTwice() {
        var late = LADDER.redAt(DUE);
        var yellow = at(Light.YELLOW, assigned(), late);

        assertThat(yellow.raise(Light.BLUE, LADDER, late)).isEmpty();
        assertThat(yellow.raise(Light.YELLOW, LADDER, late)).isEmpty();
        assertThat(yellow.raise(Light.NONE, LADDER, late)).isEmpty();
        assertThat(yellow.raise(Light.RED, LADDER, late)).isPresent();
    }

    @Test
    void whatIsNotInAnybodysHandsGetsNoLight() {
        var late = LADDER.redAt(DUE);
        var closed = assigned().report(DONE, TODAY).verify(new Verdict.Verified(""), NOW);

        assertThat(entered().raise(Light.RED, LADDER, late)).isEmpty();
        assertThat(closed.raise(Light.RED, LADDER, late)).isEmpty();
        assertThat(assigned().report(DONE, TODAY).raise(Light.YELLOW, LADDER, late))
                .isPresent();
    }

    @Test
    void onlyAUnitThatIsAskedAnswersAndOnlyOnce() {
        assigned().mustAwaitCooperation(FINANCE, "市财政局", List.of());

        refused("resolution.unit-not-asked", () -> assigned().mustAwaitCooperation(STAFFING, "市编办", List.of()));
        refused("resolution.unit-not-asked", () -> entered().mustAwaitCooperation(FINANCE, "市财政局", List.of()));
        refused("resolution.cooperation-reported-already", () -> assigned()
                .mustAwaitCooperation(FINANCE, "市财政局", List.of(FINANCE)));
    }

    @Test
    void theStandingNamesStateAndLight() {
        assertThat(entered().standing()).isEqualTo("待交办");
        assertThat(at(Light.YELLOW, assigned(), LADDER.yellowAt(DUE)).standing())
                .isEqualTo("办理中（黄）");
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).satisfies(thrown -> {
            assertThat(((Refusal) thrown).code()).isEqualTo(code);
            assertThat(((Refusal) thrown).sentence()).endsWith("。");
        });
    }

    private static Resolution entered() {
        return Resolution.entered(
                new CaseNumber("2026-DB-0001"),
                new Adoption(new CaseNumber("2026-HY-0001"), 1, "会议纪要〔2026〕1号", LEGAL, List.of(FINANCE), DUE),
                "制定并联审批办法",
                NOW);
    }

    private static Resolution assigned() {
        return entered().assign(asAdopted(), TODAY);
    }

    private static Resolution requested() {
        return assigned().report(request(DUE.plusDays(10)), TODAY);
    }

    private static Report request(LocalDate newDue) {
        return new Report.ExtensionRequest("须征求意见", newDue);
    }

    private static Resolution at(Light light, Resolution resolution, LocalDateTime now) {
        return resolution.raise(light, LADDER, now).orElseThrow();
    }

    private static LocalDateTime timeOf(Light light) {
        return light == Light.BLUE
                ? LADDER.blueAt(DUE)
                : light == Light.YELLOW ? LADDER.yellowAt(DUE) : LADDER.redAt(DUE);
    }

    private static Assignment asAdopted() {
        return assignment(LEGAL, List.of(FINANCE), DUE, "");
    }

    private static Assignment assignment(UnitCode lead, List<UnitCode> cooperating, LocalDate due, String correction) {
        return new Assignment(
                lead, cooperating, due, "", Optional.of(correction).filter(reason -> !reason.isEmpty()));
    }
}
