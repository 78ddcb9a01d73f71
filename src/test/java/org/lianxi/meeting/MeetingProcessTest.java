package org.lianxi.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianxi.meeting.MeetingWalk.plan;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.document.CaseFile;
import org.lianxi.document.Documents;
import org.lianxi.document.IssuedDocument;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.meeting.application.CallMeeting;
import org.lianxi.meeting.application.ReadMeetings;
import org.lianxi.meeting.application.ReviewPlan;
import org.lianxi.organization.Actors;
import org.lianxi.organization.Units;
import org.lianxi.resolution.ResolutionRegister;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.lianxi.topic.PooledTopic;
import org.lianxi.topic.TopicPool;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every way that a meeting can take, through the forms that people fill in. */
@LianxiTest
class MeetingProcessTest {

    @Autowired
    Office office;

    @Autowired
    TestClock clock;

    @Autowired
    Units units;

    @Autowired
    Actors actors;

    @Autowired
    TopicPool pool;

    @Autowired
    ResolutionRegister register;

    @Autowired
    Documents documents;

    @Autowired
    CaseFile caseFile;

    @Autowired
    CallMeeting callMeeting;

    @Autowired
    ManagementService management;

    @Autowired
    ReadMeetings readMeetings;

    @Autowired
    ReviewPlan reviewPlan;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RuntimeService runtime;

    MeetingWalk walk;

    @BeforeEach
    void tuesdayMorning() {
        clock.set(TestClock.START);
        walk = new MeetingWalk(office, clock, units);
    }

    @Test
    void aMeetingIsHeldAndItsResolutionsAreChased() {
        var topic = walk.pooledTopic("关于并联审批会商机制的议题");
        var meeting = walk.circulated(topic);
        walk.answer(meeting, "legal", Map.of("decision", "attend"));
        walk.answer(
                meeting,
                "finance",
                Map.of("decision", "substitute", "who", "𠮷镕㛃", "post", "副局长", "ground", "赴自治区参加会议"));
        walk.answer(
                meeting,
                "staffing",
                Map.of(
                        "decision", "opinion-only",
                        "ground", "赴外地学习",
                        "opinions", List.of(Map.of("item", "2", "text", "原则同意。"))));
        walk.hold(meeting);
        walk.signIn(meeting, "personnel");
        walk.record(meeting, Map.of("outcome", "heard"));
        walk.record(meeting, MeetingWalk.decided());
        walk.editMinutes(meeting, Map.of("minutesText", "会议议定了有关事项。"));
        walk.approveMinutes(meeting);
        units.members().forEach(unit -> walk.acknowledge(meeting, unit.code().value()));
        office.submit("office-clerk", office.task(meeting, "userTask_followMinutes"), Map.of("decision", "close"));
        office.runServices(meeting);

        assertThat(office.isOver(meeting)).isTrue();
        assertThat(office.passed(meeting))
                .contains(
                        "endEvent_preparationClosed",
                        "endEvent_allAcknowledged",
                        "endEvent_distributionClosed",
                        "endEvent_minutesDistributed",
                        "endEvent_meetingArchived");
        assertThat(archived(meeting)).contains("原则同意。", "赴自治区参加会议", "会议议定了有关事项。", "acknowledgements");
        assertThat(office.isOver(topic)).isTrue();
        assertThat(office.passed(topic)).contains("endEvent_topicDecided");
        assertThat(documents.of(new CaseNumber(meeting)))
                .extracting(IssuedDocument::kind)
                .contains("notice", "sign-in-sheet", "minutes");
        assertThat(register.open()).anySatisfy(open -> {
            assertThat(open.content()).isEqualTo("制定并联审批会商办法");
            assertThat(office.tasks(open.number().value(), "userTask_assignResolution"))
                    .isEmpty();
        });
    }

    @Test
    void whatAnAbsentUnitWroteIsReadWhereItsTopicIsRecorded() {
        var meeting = walk.circulated(walk.pooledTopic("关于书面意见的议题"));
        walk.answer(
                meeting,
                "staffing",
                Map.of(
                        "decision", "opinion-only",
                        "ground", "赴外地学习",
                        "opinions", List.of(Map.of("item", "2", "text", "原则同意。"))));

        assertThat(office.shown("office-clerk", office.task(meeting, "userTask_followReceipts"))
                        .get("opinionsTable"))
                .asString()
                .contains("市编办", "原则同意。");
        walk.hold(meeting);
        walk.signIn(meeting, "staffing");
        assertThat(office.shown("office-clerk", office.task(meeting, "userTask_recordItem"))
                        .get("itemOpinionsTable"))
                .asString()
                .doesNotContain("市编办");
        walk.record(meeting, Map.of("outcome", "heard"));
        assertThat(office.shown("office-clerk", office.task(meeting, "userTask_recordItem"))
                        .get("itemOpinionsTable"))
                .asString()
                .contains("市编办", "原则同意。");
    }

    @Test
    void aUnitGivesOneOpinionOnEachItem() {
        var meeting = walk.circulated(walk.pooledTopic("关于两条意见的议题"));
        var twice = Map.<String, Object>of(
                "decision", "opinion-only",
                "ground", "赴外地学习",
                "opinions", List.of(Map.of("item", "2", "text", "同意。"), Map.of("item", "2", "text", "不同意。")));

        assertThatThrownBy(() -> walk.answer(meeting, "staffing", twice))
                .isInstanceOf(Refusal.class)
                .hasMessage("第 2 项议题填写了两条意见，请合并为一条后再提交。");
        walk.answer(meeting, "staffing", Map.of("decision", "attend"));
    }

    @Test
    void theResolutionsProcessStartsWhenTheMinutesAreIssued() {
        var earlier = register.open();

        var meeting = walk.distributed(walk.pooledTopic("关于立项的议题"));

        var entered = register.open().stream()
                .filter(open ->
                        earlier.stream().noneMatch(other -> other.number().equals(open.number())))
                .toList();
        assertThat(entered).isNotEmpty();
        assertThat(office.passed(meeting)).contains("sendTask_openResolutions", "sendTask_informTopics");
        var number = entered.get(0).number().value();
        office.runServices(number);
        assertThat(office.tasks(number, "userTask_assignResolution")).hasSize(1);
    }

    @Test
    void theLeaderMayReturnThePlanAndTheOfficeSeesWhy() {
        var topic = walk.pooledTopic("关于退回方案的议题");
        var meeting = walk.planned();
        walk.submitPlan(meeting, plan("leader", topic));

        office.submit(
                "zuzhang",
                office.task(meeting, "userTask_reviewPlan"),
                Map.of("decision", "return", "opinion", "请增加一项议题"));

        var task = office.task(meeting, "userTask_prepareAgenda");
        var shown = office.shown("office-director", task);
        assertThat(String.valueOf(shown.get("returnNote"))).contains("请增加一项议题");
        assertThat(shown).containsEntry("place", "市政务服务中心三楼会议室");
        assertThat(String.valueOf(shown.get("agenda"))).contains(topic);
    }

    @Test
    void everyTaskOfAMeetingHasItsDueDate() {
        var meeting = walk.planned();
        assertThat(office.task(meeting, "userTask_prepareAgenda").getDueDate())
                .isEqualTo(Date.from(
                        TestClock.START.plusDays(3).atZone(clock.getZone()).toInstant()));

        walk.submitPlan(meeting, plan("leader", walk.pooledTopic("关于办理期限的议题")));
        assertThat(office.task(meeting, "userTask_reviewPlan").getDueDate())
                .isEqualTo(Date.from(
                        TestClock.START.plusDays(2).atZone(clock.getZone()).toInstant()));

        walk.agree(meeting);
        assertThat(office.taskOf(meeting, "userTask_answerNotice", "legal").getDueDate())
                .isEqualTo(Date.from(
                        MeetingWalk.RECEIPT_DEADLINE.atZone(clock.getZone()).toInstant()));
    }

    @Test
    void aReturnWithoutAReasonIsRefusedAndTheTaskStaysOpen() {
        var meeting = walk.planned();
        walk.submitPlan(meeting, plan("leader", walk.pooledTopic("关于无理由退回的议题")));
        var task = office.task(meeting, "userTask_reviewPlan");

        assertThatThrownBy(() -> office.submit("zuzhang", task, Map.of("decision", "return", "opinion", "  ")))
                .isInstanceOf(Refusal.class)
                .hasMessage("“审核意见”尚未填写，请填写后再提交。");

        assertThat(office.tasks(meeting, "userTask_reviewPlan")).hasSize(1);
        assertThat(runtime.getVariables(task.getExecutionId())).doesNotContainKeys("planReview", "opinion", "decision");
    }

    @Test
    void aMeetingThatIsGivenUpBeforeItWasCalledEndsCancelled() {
        var meeting = walk.planned();

        office.submit(
                "office-director",
                office.task(meeting, "userTask_prepareAgenda"),
                Map.of("decision", "abandon", "reason", "议题不成熟"));
        office.runServices(meeting);

        assertThat(office.isOver(meeting)).isTrue();
        assertThat(office.passed(meeting)).contains("endEvent_meetingCancelled");
    }

    @Test
    void theDeputyChairsOnlyUnderTheLeadersMandate() {
        var meeting = walk.planned();
        walk.submitPlan(meeting, plan("deputy", walk.pooledTopic("关于委托主持的议题")));
        walk.agree(meeting);

        var task = office.task(meeting, "userTask_grantMandate");
        assertThat(office.offeredTo(task)).containsExactly("leader");
        office.submit("zuzhang", task, Map.of("decision", "mandate", "opinion", "因公外出"));
        office.runServices(meeting);

        assertThat(office.task(meeting, "userTask_followReceipts")).isNotNull();
        assertThat(caseFile.asText(new CaseNumber(meeting))).contains("委托副组长主持");
    }

    @Test
    void whoeverStandsInForTheLeaderCannotSayWhoChairs() {
        var meeting = walk.planned();
        walk.submitPlan(meeting, plan("deputy", walk.pooledTopic("关于代办委托的议题")));
        walk.agree(meeting);
        var number = new CaseNumber(meeting);

        assertThatThrownBy(() -> reviewPlan.mandateDeputy(number, "", actors.of("fuzuzhang")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("须由组长本人决定");
        assertThatThrownBy(() -> reviewPlan.chairOneself(number, "", actors.of("fuzuzhang")))
                .isInstanceOf(Refusal.class);

        assertThat(office.tasks(meeting, "userTask_grantMandate")).hasSize(1);
    }

    @Test
    void aMandateEndsWhereTheLeaderIsToChairAfterAll() {
        var topic = walk.pooledTopic("关于收回委托的议题");
        var meeting = walk.planned();
        walk.submitPlan(meeting, plan("deputy", topic));
        walk.agree(meeting);
        office.submit("zuzhang", office.task(meeting, "userTask_grantMandate"), Map.of("decision", "mandate"));
        office.runServices(meeting);
        walk.followUp(meeting, Map.of("decision", "change", "reason", "组长返回"));
        var changed = new HashMap<>(plan("leader", topic));
        changed.put("changeReason", "组长返回");
        walk.submitPlan(meeting, changed);

        assertThat(readMeetings
                        .visibleTo("office-clerk", new CaseNumber(meeting))
                        .orElseThrow()
                        .meeting()
                        .mandate())
                .isEmpty();
    }

    @Test
    void theReminderIsReckonedFromTheDayTheNoticeGoesOut() {
        var meeting = walk.planned();
        walk.submitPlan(meeting, plan("leader", walk.pooledTopic("关于迟审方案的议题")));
        clock.set(MeetingWalk.RECEIPT_DEADLINE.minusHours(4));
        walk.agree(meeting);

        assertThat(office.timerDue(meeting, "event_receiptReminderDue"))
                .isEqualTo(Timestamp.valueOf(MeetingWalk.RECEIPT_DEADLINE.minusHours(2)));
    }

    @Test
    void theLeaderMayChairInsteadOfTheDeputy() {
        var meeting = walk.planned();
        walk.submitPlan(meeting, plan("deputy", walk.pooledTopic("关于自行主持的议题")));
        walk.agree(meeting);

        var task = office.task(meeting, "userTask_grantMandate");
        office.submit("zuzhang", task, Map.of("decision", "chair-myself"));
        office.runServices(meeting);

        var shown = office.shown("office-clerk", office.task(meeting, "userTask_followReceipts"));
        assertThat(shown).containsEntry("chairText", "组长");
    }

    @Test
    void silentUnitsAreRemindedThenCalledByPhoneAndTheMeetingIsStillHeld() {
        var meeting = walk.circulated(walk.pooledTopic("关于催办的议题"));
        walk.answer(meeting, "legal", Map.of("decision", "attend"));

        office.fireTimer(meeting, "event_receiptReminderDue");
        clock.set(MeetingWalk.RECEIPT_DEADLINE.plusMinutes(1));
        office.fireTimer(meeting, "event_receiptOverdue");
        var task = office.task(meeting, "userTask_chaseUnits");
        var calls = String.valueOf(office.shown("office-clerk", task).get("calls"));
        assertThat(calls).contains("finance").doesNotContain("legal");
        office.submit("office-clerk", task, Map.of("calls", called("legal")));
        walk.hold(meeting);

        assertThat(office.passed(meeting))
                .contains("endEvent_receiptsReminded", "endEvent_unitsChased", "endEvent_preparationClosed");
        assertThat(office.task(meeting, "userTask_signIn")).isNotNull();
    }

    @Test
    void aForgottenPhoneCallIsNamed() {
        var meeting = walk.circulated(walk.pooledTopic("关于漏打电话的议题"));
        office.fireTimer(meeting, "event_receiptOverdue");
        var task = office.task(meeting, "userTask_chaseUnits");

        assertThatThrownBy(() -> office.submit("office-clerk", task, Map.of("calls", called("finance"))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("财政局")
                .hasMessageContaining("催询结果");

        assertThat(office.tasks(meeting, "userTask_chaseUnits")).hasSize(1);
    }

    @Test
    void allReceiptsEndTheAskingButNotThePreparation() {
        var meeting = walk.circulated(walk.pooledTopic("关于回执已齐的议题"));

        units.members().forEach(unit -> walk.answer(meeting, unit.code().value(), Map.of("decision", "attend")));

        assertThat(office.passed(meeting)).contains("endEvent_receiptsComplete");
        assertThat(office.tasks(meeting, "userTask_followReceipts")).hasSize(1);
    }

    @Test
    void aChangeAfterCirculationIssuesANewVersionWithItsDifferencesAndAsksEverybodyAgain() {
        var topic = walk.pooledTopic("关于变更会议的议题");
        var meeting = walk.circulated(topic);
        walk.answer(meeting, "legal", Map.of("decision", "attend"));
        walk.followUp(meeting, Map.of("decision", "change", "reason", "与市委会议冲突"));

        var changed = new HashMap<>(plan("leader", topic));
        changed.put("place", "市政府五楼会议室");
        changed.put("changeReason", "与市委会议冲突");
        walk.submitPlan(meeting, changed);
        walk.agree(meeting);

        assertThat(documents.of(new CaseNumber(meeting)))
                .filteredOn(document -> document.kind().equals("notice"))
                .extracting(IssuedDocument::version)
                .containsExactly(1, 2);
        assertThat(office.tasks(meeting, "userTask_answerNotice"))
                .hasSize(units.members().size());
        var shown = office.shown("legal-liaison", office.taskOf(meeting, "userTask_answerNotice", "legal"));
        assertThat(String.valueOf(shown.get("changesTable"))).contains("会议地点").contains("市政府五楼会议室");
    }

    @Test
    void whatAUnitAnsweredToTheFirstNoticeStandsInTheFormOfTheSecond() {
        var first = walk.pooledTopic("关于先上会的议题");
        var second = walk.pooledTopic("关于后上会的议题");
        var meeting = walk.circulated(first, second);
        walk.answer(
                meeting,
                "staffing",
                Map.of(
                        "decision", "opinion-only",
                        "ground", "赴外地学习",
                        "opinions", List.of(Map.of("item", "3", "text", "原则同意。"))));
        walk.followUp(meeting, Map.of("decision", "change", "reason", "先研究另一项"));
        var changed = new HashMap<>(plan("leader", second, first));
        changed.put("changeReason", "先研究另一项");
        walk.submitPlan(meeting, changed);
        walk.agree(meeting);

        assertThat(office.shown("staffing-liaison", office.taskOf(meeting, "userTask_answerNotice", "staffing")))
                .containsEntry("decision", "opinion-only")
                .containsEntry("ground", "赴外地学习")
                .extractingByKey("opinions")
                .asString()
                .contains("\"item\":\"2\"", "原则同意。");
        assertThat(office.shown("legal-liaison", office.taskOf(meeting, "userTask_answerNotice", "legal")))
                .doesNotContainKeys("decision", "opinions");
    }

    @Test
    void unitsHearOfAChangeAtOnceAndReadTheAnnouncedPlanUntilTheNextNotice() {
        var topic = walk.pooledTopic("关于告知变更的议题");
        var meeting = walk.circulated(topic);
        walk.followUp(meeting, Map.of("decision", "change", "reason", "会议室另有安排"));
        var changed = new HashMap<>(plan("leader", topic));
        changed.put("place", "尚未审定的会议室");
        changed.put("changeReason", "会议室另有安排");
        walk.submitPlan(meeting, changed);

        assertThat(messagesTo("finance-liaison", meeting))
                .anySatisfy(text -> assertThat(text).contains("将变更安排，新的通知另行印发。变更理由：会议室另有安排"));
        assertThat(placeReadBy("finance-liaison", meeting)).isEqualTo("市政务服务中心三楼会议室");
        assertThat(placeReadBy("office-clerk", meeting)).isEqualTo("尚未审定的会议室");
        walk.agree(meeting);
        assertThat(placeReadBy("finance-liaison", meeting)).isEqualTo("尚未审定的会议室");
    }

    @Test
    void theOfficePicksTopicsByUrgencyAndWantedDate() {
        walk.pooledTopic("关于希望日期的议题");

        var shown = office.shown("office-director", office.task(walk.planned(), "userTask_prepareAgenda"));

        assertThat(shown.get("poolTable")).asString().contains("平件", "2026年12月1日");
    }

    @Test
    void whatWasRecordedWronglyIsPutRightBeforeTheMinutesAreApproved() {
        var topic = walk.pooledTopic("关于记录有误的议题");
        var meeting = walk.recorded(topic);
        var task = office.task(meeting, "userTask_editMinutes");
        assertThat(office.shown("office-clerk", task))
                .extractingByKey("adopted")
                .asString()
                .contains("制定并联审批会商办法", "\"leadUnit\":\"legal\"");
        var revised = Map.of(
                "minutesText", "会议议定了有关事项。",
                "decisions",
                        List.of(
                                Map.of("item", "1", "decisionText", ""),
                                Map.of("item", "2", "decisionText", "同意建立会商机制，由市编办牵头。")),
                "adopted",
                        List.of(Map.of(
                                "item", "2",
                                "content", "制定会商办法",
                                "leadUnit", "staffing",
                                "cooperatingUnits", List.of("legal"),
                                "due", "2027-01-15")));

        var early = new HashMap<String, Object>(revised);
        early.put("adopted", List.of(Map.of("item", "2", "content", "某事项", "leadUnit", "legal", "due", "2026-11-01")));
        assertThatThrownBy(() -> walk.editMinutes(meeting, early)).hasMessageContaining("早于会议日期");
        walk.editMinutes(meeting, revised);
        walk.approveMinutes(meeting);

        assertThat(written(documents.latest(new CaseNumber(meeting), "minutes").orElseThrow()))
                .contains("同意建立会商机制，由市编办牵头。", "制定会商办法", "2027年1月15日")
                .doesNotContain("制定并联审批会商办法");
        assertThat(register.open())
                .filteredOn(open -> open.content().equals("制定会商办法"))
                .singleElement()
                .satisfies(open -> assertThat(open.leadUnit().value()).isEqualTo("staffing"));
    }

    @Test
    void theNoticeAndTheMinutesListWhatIsLeftOfEarlierResolutions() {
        walk.distributed(walk.pooledTopic("关于留下决议的议题"));
        clock.set(TestClock.START);
        var meeting = walk.recorded(walk.pooledTopic("关于跟踪决议的议题"));

        var notice = documents.latest(new CaseNumber(meeting), "notice").orElseThrow();
        assertThat(written(notice)).contains("上次会议以来未销号的决议事项", "制定并联审批会商办法");
        assertThat(office.shown("office-clerk", office.task(meeting, "userTask_editMinutes"))
                        .get("minutesText"))
                .asString()
                .contains("未销号的决议事项", "制定并联审批会商办法（市法制办，");
    }

    @Test
    void aChangeWithoutItsReasonIsRefused() {
        var topic = walk.pooledTopic("关于变更无说明的议题");
        var meeting = walk.circulated(topic);
        walk.followUp(meeting, Map.of("decision", "change", "reason", "地点冲突"));

        assertThatThrownBy(() -> walk.submitPlan(meeting, plan("leader", topic)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("变更说明");

        assertThat(office.tasks(meeting, "userTask_prepareAgenda")).hasSize(1);
    }

    @Test
    void aCancelledMeetingGivesItsTopicsBackToThePool() {
        var topic = walk.pooledTopic("关于取消会议的议题");
        var meeting = walk.circulated(topic);
        assertThat(pool.waiting()).extracting(PooledTopic::number).doesNotContain(new CaseNumber(topic));

        walk.followUp(meeting, Map.of("decision", "cancel", "reason", "不可抗力"));

        assertThat(office.isOver(meeting)).isTrue();
        assertThat(office.passed(meeting)).contains("endEvent_meetingCancelled");
        assertThat(pool.waiting()).extracting(PooledTopic::number).contains(new CaseNumber(topic));
    }

    @Test
    void aMeetingIsNotHeldBeforeItsDay() {
        var meeting = walk.circulated(walk.pooledTopic("关于提前签到的议题"));

        assertThatThrownBy(() -> walk.followUp(meeting, Map.of("decision", "hold")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("2026年12月1日（星期二）15:00")
                .hasMessageContaining("还没有到开会日期");

        assertThat(office.tasks(meeting, "userTask_followReceipts")).hasSize(1);
    }

    @Test
    void belowTheQuorumTheLeaderDecidesToGoOn() {
        var meeting = walk.circulated(walk.pooledTopic("关于到会不足继续的议题"));
        walk.hold(meeting);

        walk.signIn(meeting, "personnel", "legal", "finance", "staffing", "investment");
        office.submit("zuzhang", office.task(meeting, "userTask_decideQuorum"), Map.of("decision", "proceed"));

        assertThat(office.tasks(meeting, "userTask_recordItem")).hasSize(1);
    }

    @Test
    void belowTheQuorumTheMeetingMayBePostponed() {
        var topic = walk.pooledTopic("关于到会不足改期的议题");
        var meeting = walk.circulated(topic);
        walk.hold(meeting);

        walk.signIn(meeting, "personnel", "legal", "finance", "staffing", "investment");
        office.submit(
                "fuzuzhang",
                office.task(meeting, "userTask_decideQuorum"),
                Map.of("decision", "postpone", "opinion", "到会单位不足"));

        var shown = office.shown("office-director", office.task(meeting, "userTask_prepareAgenda"));
        assertThat(String.valueOf(shown.get("returnNote"))).contains("到会单位不足");
    }

    @Test
    void aPostponedItemGoesBackToThePoolAndItsProcessWaitsOn() {
        var topic = walk.pooledTopic("关于暂缓审议的议题");
        var meeting = walk.circulated(topic);
        walk.hold(meeting);
        walk.signIn(meeting);
        walk.record(meeting, Map.of("outcome", "heard"));
        walk.record(meeting, Map.of("outcome", "postponed"));
        walk.editMinutes(meeting, Map.of("minutesText", "会议决定暂缓审议。"));
        walk.approveMinutes(meeting);

        assertThat(office.isOver(topic)).isFalse();
        assertThat(pool.waiting()).extracting(PooledTopic::number).contains(new CaseNumber(topic));
        assertThat(office.passed(meeting)).contains("serviceTask_issueMinutes");
    }

    @Test
    void aTopicThatWasOnlyHeardEndsAsHeard() {
        var topic = walk.pooledTopic("关于听取汇报的议题");
        var meeting = walk.circulated(topic);
        walk.hold(meeting);
        walk.signIn(meeting);
        walk.record(meeting, Map.of("outcome", "heard"));
        walk.record(meeting, Map.of("outcome", "heard"));
        walk.editMinutes(meeting, Map.of("minutesText", "会议听取了汇报。"));
        walk.approveMinutes(meeting);

        assertThat(office.passed(topic)).contains("endEvent_topicHeard");
    }

    @Test
    void returnedMinutesGoBackToTheOfficeUnnumbered() {
        var meeting = walk.recorded(walk.pooledTopic("关于退回纪要的议题"));
        walk.editMinutes(meeting, Map.of("minutesText", "初稿。"));

        office.submit(
                "zuzhang",
                office.task(meeting, "userTask_approveMinutes"),
                Map.of("decision", "return", "opinion", "请写明时限"));

        var shown = office.shown("office-clerk", office.task(meeting, "userTask_editMinutes"));
        assertThat(shown).containsEntry("minutesText", "初稿。");
        assertThat(String.valueOf(shown.get("minutesReturnNote"))).contains("请写明时限");
        assertThat(documents.latest(new CaseNumber(meeting), "minutes")).isEmpty();
    }

    @Test
    void approvedMinutesThatFailTheCheckAreUnnumberedAndNeedAnotherApproval() {
        var meeting = walk.recorded(walk.pooledTopic("关于复核纪要的议题"));
        walk.editMinutes(meeting, Map.of("minutesText", "会议议定了有关事相。"));
        walk.signMinutes(meeting);

        office.submit(
                "office-director",
                office.task(meeting, "userTask_proofreadMinutes"),
                Map.of("decision", "return", "opinion", "“事相”应为“事项”"));

        var shown = office.shown("office-clerk", office.task(meeting, "userTask_editMinutes"));
        assertThat(String.valueOf(shown.get("minutesReturnNote"))).contains("“事相”应为“事项”");
        assertThat(documents.latest(new CaseNumber(meeting), "minutes")).isEmpty();

        walk.editMinutes(meeting, Map.of("minutesText", "会议议定了有关事项。"));
        walk.approveMinutes(meeting);

        assertThat(documents.latest(new CaseNumber(meeting), "minutes")).isPresent();
    }

    @Test
    void aReturnFromTheCheckNeedsItsReason() {
        var meeting = walk.recorded(walk.pooledTopic("关于复核理由的议题"));
        walk.editMinutes(meeting, Map.of("minutesText", "会议议定了有关事项。"));
        walk.signMinutes(meeting);

        assertThatThrownBy(() -> office.submit(
                        "office-director",
                        office.task(meeting, "userTask_proofreadMinutes"),
                        Map.of("decision", "return")))
                .isInstanceOf(Refusal.class);
        assertThat(office.task(meeting, "userTask_proofreadMinutes")).isNotNull();
    }

    @Test
    void aCorrectionIsANewVersionUnderTheSameNumberWithANewApproval() {
        var meeting = walk.distributed(walk.pooledTopic("关于更正纪要的议题"));
        var first = documents.latest(new CaseNumber(meeting), "minutes").orElseThrow();
        var resolutions = register.open().size();

        office.submit(
                "office-clerk",
                office.task(meeting, "userTask_followMinutes"),
                Map.of("decision", "correct", "reason", "时限有误"));
        walk.editMinutes(meeting, Map.of("minutesText", "更正后的纪要。", "correctionReason", "时限有误"));
        walk.approveMinutes(meeting);

        var second = documents.latest(new CaseNumber(meeting), "minutes").orElseThrow();
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.number()).isEqualTo(first.number());
        assertThat(register.open()).hasSize(resolutions);
        assertThat(office.tasks(meeting, "userTask_acknowledgeMinutes"))
                .hasSize(units.members().size());
    }

    @Test
    void unitsThatNeverAcknowledgeAreListedAndNotWaitedFor() {
        var meeting = walk.distributed(walk.pooledTopic("关于未签收的议题"));
        walk.acknowledge(meeting, "legal");

        office.fireTimer(meeting, "event_acknowledgementReminderDue");
        clock.advance(Duration.ofDays(8));
        office.fireTimer(meeting, "event_acknowledgementPeriodEnded");
        assertThat(office.tasks(meeting, "userTask_acknowledgeMinutes")).isEmpty();
        assertThat(office.isOver(meeting)).as("the office has yet to close it").isFalse();
        office.submit("office-clerk", office.task(meeting, "userTask_followMinutes"), Map.of("decision", "close"));
        office.runServices(meeting);

        assertThat(office.isOver(meeting)).isTrue();
        assertThat(office.passed(meeting))
                .contains("endEvent_acknowledgementsReminded", "endEvent_periodEnded", "endEvent_meetingArchived");
        assertThat(caseFile.asText(new CaseNumber(meeting)))
                .contains("签收期满仍未签收")
                .contains("财政局");
    }

    @Test
    void onlyTheLeaderOrdersAMeeting() {
        assertThatThrownBy(() -> callMeeting.byLeader("研究窗口事项", actors.of("fuzuzhang")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("只有组长可以指示召开会议");

        var meeting = callMeeting.byLeader("研究窗口事项", actors.of("zuzhang"));

        assertThat(office.passed(meeting.value())).contains("startEvent_meetingOrdered");
        assertThat(office.tasks(meeting.value(), "userTask_prepareAgenda")).hasSize(1);
    }

    @Test
    void theRegularRhythmCallsAMeeting() {
        var timer = management
                .createJobQuery()
                .processDefinitionKey("meeting-rhythm")
                .timers()
                .singleResult();
        assertThat(timer.getDuedate()).isAfter("2990-01-01");
        var before = runtime.createProcessInstanceQuery()
                .processDefinitionKey("meeting")
                .count();

        management.executeJob(timer.getId());
        management
                .createJobQuery()
                .processDefinitionKey("meeting-rhythm")
                .messages()
                .list()
                .forEach(job -> management.executeJob(job.getId()));

        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("meeting")
                        .count())
                .isEqualTo(before + 1);
    }

    @Test
    void theSecondAnswerOfAUnitIsRefused() {
        var meeting = walk.circulated(walk.pooledTopic("关于重复答复的议题"));
        var task = office.taskOf(meeting, "userTask_answerNotice", "legal");
        office.submit("legal-liaison", task, Map.of("decision", "attend"));

        assertThatThrownBy(() -> office.as("legal-liaison", () -> {
                    office.complete(task, Map.of("decision", "attend"));
                    return task;
                }))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已经由他人办结");
    }

    @Test
    void aSubstituteWithoutNameOrGroundIsRefused() {
        var meeting = walk.circulated(walk.pooledTopic("关于代会信息不全的议题"));

        assertThatThrownBy(() -> walk.answer(meeting, "finance", Map.of("decision", "substitute", "who", "某负责人")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("代会人姓名、职务和成员因公外出的事由");

        assertThat(office.taskOf(meeting, "userTask_answerNotice", "finance")).isNotNull();
    }

    @Test
    void aMeetingInThePastIsRefusedAndNothingIsTakenFromThePool() {
        var topic = walk.pooledTopic("关于过去时间的议题");
        var meeting = walk.planned();
        var past = new HashMap<>(plan("leader", topic));
        past.put("meetingAt", "2026-11-20T15:00");
        past.put("receiptDeadline", "2026-11-19T15:00");

        assertThatThrownBy(() -> walk.submitPlan(meeting, past))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已经过去，请另定时间");

        assertThat(pool.waiting()).extracting(PooledTopic::number).contains(new CaseNumber(topic));
        assertThat(office.tasks(meeting, "userTask_prepareAgenda")).hasSize(1);
    }

    @Test
    void aResolutionDueBeforeTheMeetingIsRefused() {
        var meeting = walk.circulated(walk.pooledTopic("关于时限颠倒的议题"));
        walk.hold(meeting);
        walk.signIn(meeting);
        walk.record(meeting, Map.of("outcome", "heard"));

        assertThatThrownBy(() -> walk.record(
                        meeting,
                        Map.of(
                                "outcome", "decided",
                                "decisionText", "同意。",
                                "resolutions",
                                        List.of(Map.of("content", "某事项", "leadUnit", "legal", "due", "2026-11-30")))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("早于会议日期");

        assertThat(office.tasks(meeting, "userTask_recordItem")).hasSize(1);
    }

    @Test
    void whatPeopleTypeLeavesNoTraceInTheEngine() {
        var secret = "只给我们自己看的话" + UUID.randomUUID();
        var meeting = walk.circulated(walk.pooledTopic("关于不留痕迹的议题"));
        walk.answer(
                meeting, "finance", Map.of("decision", "substitute", "who", "代会人", "post", "副局长", "ground", secret));

        assertThat(office.everyVariableOf(meeting)).doesNotContain(secret).doesNotContain("代会人");
        assertThat(caseFile.entries(new CaseNumber(meeting)))
                .anySatisfy(entry -> assertThat(entry.text()).isEqualTo(secret));
    }

    private List<Map<String, Object>> called(String... alreadyAnswered) {
        return units.members().stream()
                .map(unit -> unit.code().value())
                .filter(unit -> !List.of(alreadyAnswered).contains(unit))
                .map(unit -> Map.<String, Object>of("unit", unit, "result", "口头确认成员出席"))
                .toList();
    }

    private List<String> messagesTo(String person, String meeting) {
        return jdbc.sql("select message_text from message where person = ? and case_number = ?")
                .params(person, meeting)
                .query(String.class)
                .list();
    }

    private String placeReadBy(String person, String meeting) {
        return readMeetings
                .visibleTo(person, new CaseNumber(meeting))
                .orElseThrow()
                .meeting()
                .plan()
                .place();
    }

    private String archived(String meeting) {
        return jdbc.sql("select content from case_archive where case_number = ?")
                .param(meeting)
                .query(String.class)
                .single();
    }

    private String written(IssuedDocument document) {
        return jdbc.sql("select html from issued_document where id = ?")
                .param(document.id())
                .query(String.class)
                .single();
    }
}
