package org.lianxi.topic.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.UnitCode;

class TopicTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 9, 0);
    private static final LocalDate TODAY = NOW.toLocalDate();
    private static final CaseNumber NUMBER = new CaseNumber("2026-YT-0001");
    private static final CaseNumber MEETING = new CaseNumber("2026-HY-0001");
    private static final CaseNumber OTHER_MEETING = new CaseNumber("2026-HY-0002");
    private static final UnitCode LEGAL = new UnitCode("legal");
    private static final UnitCode FINANCE = new UnitCode("finance");

    @Test
    void theProposingUnitIsNotAskedForItsOwnOpinion() {
        var topic = proposed(aText(List.of(LEGAL, FINANCE, FINANCE)));

        assertThat(topic.text().concernedUnits()).containsExactly(FINANCE);
        assertThat(topic.acceptAndAsk(List.of(FINANCE, LEGAL), TODAY.plusDays(1), TODAY)
                        .text()
                        .concernedUnits())
                .containsExactly(FINANCE);
    }

    @Test
    void aWantedDateMustNotHavePassed() {
        var text = new TopicText(
                "题目", TopicKind.OTHER, Urgency.NORMAL, "背景", "建议", "", List.of(), Optional.of(TODAY.minusDays(1)));

        assertThatRefused("topic.wanted-date-in-the-past", () -> proposed(text));
    }

    @Test
    void aTextWithoutTitleBackgroundOrProposalIsRefusedByTheirNames() {
        assertThatThrownBy(() ->
                        new TopicText(" ", TopicKind.OTHER, Urgency.NORMAL, "背景", "", "", List.of(), Optional.empty()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("题目")
                .hasMessageContaining("拟提请会议研究的建议")
                .hasMessageNotContaining("背景和问题");
    }

    @Test
    void opinionsAreAskedOnlyUpToADayThatIsStillAhead() {
        var topic = proposed(aText(List.of(FINANCE)));

        assertThatRefused("topic.opinion-deadline-not-ahead", () -> topic.acceptAndAsk(List.of(FINANCE), TODAY, TODAY));
        assertThat(topic.acceptAndAsk(List.of(FINANCE), TODAY.plusDays(1), TODAY)
                        .standing()
                        .until())
                .contains(TODAY.plusDays(1));
    }

    @Test
    void nobodyCanBeAskedWhereNoOtherUnitIsConcerned() {
        assertThatRefused("topic.no-concerned-unit", () -> proposed(aText(List.of()))
                .acceptAndAsk(List.of(LEGAL), TODAY.plusDays(1), TODAY));
    }

    @Test
    void aDeferralEndsOnADayThatIsStillAhead() {
        assertThatRefused("topic.deferred-date-not-ahead", () -> underReview().defer(TODAY, "等上级文件", TODAY));
    }

    @ParameterizedTest
    @MethodSource("stepsThatNeedAReason")
    void whatEndsOrReturnsATopicNeedsAReason(String step, Topic topic, ReasonedStep verb) {
        assertThatRefused("topic.reason-missing", () -> verb.on(topic, "  "));
        assertThatRefused("topic.reason-too-long", () -> verb.on(topic, "由".repeat(2001)));
        assertThat(verb.on(topic, "理由充分")).as(step).isNotEqualTo(topic);
    }

    static Stream<Arguments> stepsThatNeedAReason() {
        return Stream.of(
                step("decline", proposed(), Topic::decline),
                step("send back after the check", proposed(), Topic::sendBack),
                step("send back after the review", underReview(), Topic::sendBack),
                step("reject", underReview(), Topic::reject),
                step("defer", underReview(), (topic, reason) -> topic.defer(TODAY.plusDays(1), reason, TODAY)),
                step("withdraw when returned", proposed().sendBack("请补充依据"), Topic::withdraw),
                step("withdraw from the pool", pooled(), Topic::withdraw),
                step("keep", pooled(), (topic, reason) -> topic.keep(TODAY.plusDays(1), reason)),
                step("drop", pooled(), Topic::drop));
    }

    @Test
    void aReasonOfTwoThousandRareCharactersIsNotTooLong() {
        assertThat(proposed().decline("𠮷".repeat(2000)).standing().state()).isEqualTo(TopicState.NOT_ACCEPTED);
    }

    @ParameterizedTest
    @MethodSource("stepsOutOfTurn")
    void aStepOutOfTurnIsRefused(String step, Topic topic, UnaryOperator<Topic> verb) {
        assertThatThrownBy(() -> verb.apply(topic))
                .as(step)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("topic.wrong-state"));
    }

    static Stream<Arguments> stepsOutOfTurn() {
        return Stream.of(
                outOfTurn("accept twice", underReview(), topic -> topic.accept(List.of())),
                outOfTurn("review before the check", proposed(), topic -> topic.pool(TODAY)),
                outOfTurn("review while asking", asking(), topic -> topic.reject("不同意")),
                outOfTurn("answer after the period", asking().submitForReview(), Topic::whileAsking),
                outOfTurn("revise what was not returned", proposed(), topic -> topic.revise(aText(List.of()), TODAY)),
                outOfTurn("withdraw under review", underReview(), topic -> topic.withdraw("不再需要")),
                outOfTurn("drop what is not pooled", underReview(), topic -> topic.drop("久议未决")),
                outOfTurn("anything after the end", pooled().drop("久议未决"), topic -> topic.keep(TODAY, "保留")));
    }

    @Test
    void aRevisionIsANewTextOfTheSameCase() {
        var returned = underReview().sendBack("请写明经费来源");

        var revised = returned.revise(aText(List.of(FINANCE)), TODAY);

        assertThat(revised.revision()).isEqualTo(2);
        assertThat(revised.number()).isEqualTo(NUMBER);
        assertThat(revised.standing().state()).isEqualTo(TopicState.PROPOSED);
    }

    @Test
    void oneMeetingTakesATopicUpAndNoOther() {
        var takenUp = pooled().takeUp(MEETING);

        assertThat(takenUp.takeUp(MEETING)).isEqualTo(takenUp);
        assertThatRefused("topic.not-in-pool", () -> takenUp.takeUp(OTHER_MEETING));
        assertThatRefused("topic.not-in-pool", () -> underReview().takeUp(MEETING));
    }

    @Test
    void onlyTheMeetingThatHoldsATopicGivesItBack() {
        var takenUp = pooled().takeUp(MEETING);

        assertThat(takenUp.giveBack(OTHER_MEETING)).isEqualTo(takenUp);
        assertThat(takenUp.giveBack(MEETING)).isEqualTo(pooled());
        assertThat(pooled().giveBack(MEETING)).isEqualTo(pooled());
    }

    @Test
    void whatAMeetingHasTakenUpIsNeitherWithdrawnNorDropped() {
        var takenUp = pooled().takeUp(MEETING);

        assertThatRefused("topic.taken-up", () -> takenUp.withdraw("不再需要"));
        assertThatRefused("topic.taken-up", () -> takenUp.drop("久议未决"));
        assertThat(takenUp.keep(TODAY.plusDays(30), "等待会议").standing().meeting())
                .contains(MEETING);
    }

    @Test
    void theMeetingThatHoldsATopicConcludesItOnce() {
        var takenUp = pooled().takeUp(MEETING);

        var decided = takenUp.conclude(MEETING, true, "同意。");

        assertThat(decided.standing().state()).isEqualTo(TopicState.DECIDED);
        assertThat(decided.conclude(MEETING, false, "再次登记")).isEqualTo(decided);
        assertThat(takenUp.conclude(MEETING, false, "").standing().state()).isEqualTo(TopicState.HEARD);
        assertThatRefused("topic.not-taken-up", () -> takenUp.conclude(OTHER_MEETING, true, "同意。"));
        assertThatRefused("topic.not-taken-up", () -> pooled().conclude(MEETING, true, "同意。"));
    }

    @Test
    void anObjectionAndAConditionNeedWordsAndAnAgreementDoesNot() {
        assertThatRefused("topic.objection-without-reason", () -> Opinion.of("object", ""));
        assertThatRefused("topic.conditions-missing", () -> Opinion.of("agree-with-conditions", " "));
        assertThatRefused("topic.unknown-opinion", () -> Opinion.of("abstain", ""));
        assertThat(Opinion.of("agree", "").label()).isEqualTo("同意");
        assertThat(Opinion.of("no-opinion", "").label()).isEqualTo("无意见");
    }

    private static Topic proposed() {
        return proposed(aText(List.of(FINANCE)));
    }

    private static Topic proposed(TopicText text) {
        return Topic.propose(NUMBER, text, "legal-liaison", LEGAL, NOW);
    }

    private static Topic asking() {
        return proposed().acceptAndAsk(List.of(FINANCE), TODAY.plusDays(3), TODAY);
    }

    private static Topic underReview() {
        return proposed().accept(List.of(FINANCE));
    }

    private static Topic pooled() {
        return underReview().pool(TODAY.plusDays(90));
    }

    private static TopicText aText(List<UnitCode> concerned) {
        return new TopicText(
                "关于并联审批的议题",
                TopicKind.COORDINATION,
                Urgency.NORMAL,
                "背景",
                "建议",
                "",
                concerned,
                Optional.of(TODAY.plusDays(7)));
    }

    private static Arguments step(String name, Topic topic, ReasonedStep verb) {
        return Arguments.of(name, topic, verb);
    }

    private static Arguments outOfTurn(String name, Topic topic, UnaryOperator<Topic> verb) {
        return Arguments.of(name, topic, verb);
    }

    private static void assertThatRefused(String code, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.sentence()).endsWith("。");
        });
    }

    interface ReasonedStep {
        Topic on(Topic topic, String reason);
    }
}
