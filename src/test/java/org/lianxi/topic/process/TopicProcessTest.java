package org.lianxi.topic.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianxi.topic.process.TopicDesk.TODAY;
import static org.lianxi.topic.process.TopicDesk.aTopicWith;
import static org.lianxi.topic.process.TopicDesk.asking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.document.CaseEntry;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.lianxi.topic.TopicPool;
import org.lianxi.topic.application.Topics;
import org.lianxi.topic.application.WithdrawTopic;
import org.lianxi.topic.domain.Topic;
import org.lianxi.topic.domain.TopicState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every outcome of {@code processes/topic.bpmn}. */
@LianxiTest
class TopicProcessTest {

    private static final CaseNumber MEETING = new CaseNumber("2026-HY-9001");

    @Autowired
    Office office;

    @Autowired
    TestClock clock;

    @Autowired
    Topics topics;

    @Autowired
    TopicPool pool;

    @Autowired
    WithdrawTopic withdrawTopic;

    @Autowired
    CaseFile caseFile;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    TopicDesk desk;

    @BeforeEach
    void theOfficeOpens() {
        clock.set(TestClock.START);
        desk = new TopicDesk(office);
    }

    @Test
    void aTopicThatAMeetingDecidesEndsAsDecided() {
        var number = desk.pooled();
        var topic = new CaseNumber(number);
        pool.takeUp(topic, MEETING);

        pool.conclude(topic, MEETING, true, "同意推行，由市法制办牵头。");
        heard(number, "decided");

        assertEnded(number, "endEvent_topicDecided", TopicState.DECIDED);
        assertThat(office.passed(number))
                .contains("event_topicHeard", "gateway_topicOutcome")
                .doesNotContain("userTask_giveOpinion", "userTask_reviseTopic");
        assertThat(topic(number).standing().remark()).isEqualTo("同意推行，由市法制办牵头。");
        assertThat(messages("legal-liaison", number)).anyMatch(text -> text.contains("议定"));
    }

    @Test
    void aTopicThatAMeetingHearsWithoutADecisionEndsAsHeard() {
        var number = desk.pooled();
        var topic = new CaseNumber(number);
        pool.takeUp(topic, MEETING);

        pool.conclude(topic, MEETING, false, "");
        heard(number, "heard");

        assertEnded(number, "endEvent_topicHeard", TopicState.HEARD);
    }

    @Test
    void theOfficeDeclinesATopicWithAReason() {
        var number = desk.propose();

        desk.check(number, Map.of("decision", "reject", "reason", "不属于联席会议职责。"));

        assertEnded(number, "endEvent_topicNotAccepted", TopicState.NOT_ACCEPTED);
        assertThat(messages("legal-liaison", number)).anyMatch(text -> text.contains("不予受理"));
        assertThat(record(number))
                .anyMatch(entry -> entry.text().equals("不属于联席会议职责。")
                        && entry.decision().equals("不予受理")
                        && entry.post().equals("联席会议办公室工作人员"));
    }

    @Test
    void aTopicReturnedByTheOfficeComesBackWithItsReasonAndEverythingTyped() {
        var number = desk.propose();

        desk.check(number, Map.of("decision", "return", "reason", "请补充经费来源。"));

        var task = office.task(number, "userTask_reviseTopic");
        assertThat(office.offeredTo(task)).containsExactly("legal-liaison");
        var shown = office.shown("legal-liaison", task);
        assertThat(String.valueOf(shown.get("returnReason"))).contains("请补充经费来源");
        assertThat(shown)
                .containsEntry("title", "关于推行并联审批的议题")
                .containsEntry("kind", "coordination")
                .containsEntry("urgency", "urgent")
                .containsEntry("background", "企业开办涉及多个部门，\n申请人往返多次。")
                .containsEntry("proposal", "建议明确牵头单位和办理时限。")
                .containsEntry("legalBasis", "桂政发〔2009〕15号")
                .containsEntry("wantedDate", "2026-12-10");
        assertThat(String.valueOf(shown.get("concernedUnits"))).contains("finance", "staffing");
        assertThat(messages("legal-liaison", number)).anyMatch(text -> text.contains("退回补正"));

        desk.submit("legal-liaison", task, with(aTopicWith("proposal", "经费由市财政统筹。"), "decision", "resubmit"));

        assertThat(topic(number).revision()).isEqualTo(2);
        assertThat(topics.revisions(new CaseNumber(number)))
                .extracting(text -> text.proposal())
                .containsExactly("建议明确牵头单位和办理时限。", "经费由市财政统筹。");
        desk.accept(number);
        assertThat(office.tasks(number, "userTask_reviewTopic")).hasSize(1);
    }

    @Test
    void aReturnedTopicIsWithdrawnWithAReason() {
        var number = desk.propose();
        desk.check(number, Map.of("decision", "return", "reason", "请补充经费来源。"));

        desk.submit(
                "legal-liaison",
                number,
                "userTask_reviseTopic",
                Map.of("decision", "withdraw", "reason", "已由两单位自行协商解决。"));

        assertEnded(number, "endEvent_topicWithdrawn", TopicState.WITHDRAWN);
        assertThat(messages("office-clerk", number)).anyMatch(text -> text.contains("撤回"));
    }

    @Test
    void concernedUnitsAreAskedInParallelAndTheirOpinionsReachTheReview() {
        var number = desk.propose();
        desk.check(number, asking(TODAY.plusDays(5), "finance", "staffing", "water"));
        assertThat(office.tasks(number, "userTask_giveOpinion")).hasSize(3);
        assertThat(messages("finance-liaison", number)).anyMatch(text -> text.contains("征求贵单位书面意见"));

        desk.opine(number, "water", "no-opinion", "");
        desk.opine(number, "finance", "agree-with-conditions", "经费列入部门预算。");
        var last = office.taskOf(number, "userTask_giveOpinion", "staffing");
        desk.submit("staffing-member", last, Map.of("decision", "object", "opinion", "涉及机构调整，须先报批。"));

        assertThat(office.passed(number)).contains("userTask_giveOpinion").doesNotContain("event_opinionPeriodEnded");
        assertThat(topic(number).standing().state()).isEqualTo(TopicState.UNDER_REVIEW);
        var rows = String.valueOf(office.shown("fuzuzhang", office.task(number, "userTask_reviewTopic"))
                .get("opinionRows"));
        assertThat(rows).contains("有条件同意", "经费列入部门预算。", "不同意", "涉及机构调整，须先报批。", "无意见");
        desk.submit("fuzuzhang", number, "userTask_reviewTopic", Map.of("decision", "agree"));
        assertThat(pool.get(new CaseNumber(number)).opinions())
                .containsExactly("市财政局：有条件同意。经费列入部门预算。", "市编办：不同意。涉及机构调整，须先报批。", "市水利局：无意见");
    }

    @Test
    void theOfficeCorrectsTheConcernedUnits() {
        var number = desk.propose();

        desk.check(number, asking(TODAY.plusDays(5), "supervision", "legal"));

        assertThat(office.tasks(number, "userTask_giveOpinion")).hasSize(1);
        assertThat(office.taskOf(number, "userTask_giveOpinion", "supervision")).isNotNull();
        assertThat(topic(number).text().concernedUnits())
                .extracting(unit -> unit.value())
                .containsExactly("supervision");
    }

    @Test
    void onlyUnitsThatAreSilentAreReminded() {
        var number = desk.propose();
        desk.acceptAndAsk(number);
        desk.opine(number, "finance", "agree", "");
        assertThat(time(office.timerDue(number, "event_opinionReminderDue").toInstant()))
                .isEqualTo(TODAY.plusDays(4).atTime(9, 0));

        clock.set(TODAY.plusDays(4).atTime(9, 0));
        office.fireTimer(number, "event_opinionReminderDue");

        assertThat(office.passed(number)).contains("serviceTask_remindOpinions", "endEvent_opinionsReminded");
        assertThat(office.tasks(number, "userTask_giveOpinion")).hasSize(1);
        assertThat(messages("staffing-liaison", number)).anyMatch(text -> text.contains("尚待贵单位书面意见"));
        assertThat(messages("finance-liaison", number)).noneMatch(text -> text.contains("尚待贵单位书面意见"));
        assertThat(record(number))
                .anyMatch(entry -> entry.step().equals("催办未答复单位")
                        && entry.text().contains("市编办")
                        && !entry.text().contains("市财政局"));
    }

    @Test
    void aReminderThatComesAfterTheLastAnswerDisturbsNobody() {
        var number = desk.propose();
        desk.acceptAndAsk(number);
        clock.set(TODAY.plusDays(4).atTime(9, 0));
        fireWithoutServices(number, "event_opinionReminderDue");
        desk.opine(number, "finance", "agree", "");
        desk.opine(number, "staffing", "agree", "");

        desk.review(number, Map.of("decision", "reject", "opinion", "条件不成熟。"));
        office.runServices(number);

        assertEnded(number, "endEvent_topicRejected", TopicState.REJECTED);
        assertThat(office.passed(number)).contains("endEvent_opinionsReminded");
        assertThat(record(number)).noneMatch(entry -> entry.step().equals("催办未答复单位"));
    }

    @Test
    void whenThePeriodForOpinionsEndsTheReviewBeginsWithWhatIsThere() {
        var number = desk.propose();
        desk.acceptAndAsk(number);
        desk.opine(number, "finance", "agree", "");
        assertThat(time(office.timerDue(number, "event_opinionPeriodEnded").toInstant()))
                .isEqualTo(TODAY.plusDays(5).atTime(23, 59));

        clock.set(TODAY.plusDays(6).atStartOfDay());
        office.fireTimer(number, "event_opinionPeriodEnded");

        assertThat(office.tasks(number, "userTask_giveOpinion")).isEmpty();
        assertThat(office.timers(number, "event_opinionReminderDue")).isEmpty();
        var rows = String.valueOf(office.shown("zuzhang", office.task(number, "userTask_reviewTopic"))
                .get("opinionRows"));
        assertThat(rows).contains("未答复");
    }

    @Test
    void aTopicReturnedByTheReviewKeepsItsOpinionsAndMayBeAskedAboutAgain() {
        var number = desk.propose();
        desk.acceptAndAsk(number);
        desk.opine(number, "finance", "object", "缺少经费测算。");
        desk.opine(number, "staffing", "agree", "");

        desk.review(number, Map.of("decision", "return", "opinion", "请补充经费测算后再报。"));
        var shown = office.shown("legal-liaison", office.task(number, "userTask_reviseTopic"));
        assertThat(String.valueOf(shown.get("returnReason"))).contains("请补充经费测算后再报");
        desk.submit(
                "legal-liaison",
                number,
                "userTask_reviseTopic",
                with(aTopicWith("background", "已补充经费测算。"), "decision", "resubmit"));
        desk.acceptAndAsk(number);
        desk.opine(number, "finance", "agree", "测算可行。");
        clock.set(TODAY.plusDays(6).atStartOfDay());
        office.fireTimer(number, "event_opinionPeriodEnded");

        var rows = String.valueOf(office.shown("zuzhang", office.task(number, "userTask_reviewTopic"))
                .get("opinionRows"));
        assertThat(rows).contains("测算可行。", "同意（针对修改前的文本）").doesNotContain("缺少经费测算。");
    }

    @Test
    void aDeferredTopicIsReviewedAgainOnItsDay() {
        var number = desk.propose();
        desk.accept(number);
        var until = TODAY.plusDays(20);

        desk.review(number, Map.of("decision", "defer", "deferUntil", until.toString(), "opinion", "等上级文件印发。"));
        assertThat(office.tasks(number, "userTask_reviewTopic")).isEmpty();
        assertThat(topic(number).standing().state()).isEqualTo(TopicState.DEFERRED);
        assertThat(time(office.timerDue(number, "event_deferredUntil").toInstant()))
                .isEqualTo(until.atStartOfDay());
        clock.set(until.atStartOfDay());
        office.fireTimer(number, "event_deferredUntil");

        assertThat(topic(number).standing().state()).isEqualTo(TopicState.UNDER_REVIEW);
        desk.review(number, Map.of("decision", "agree", "opinion", "同意上会。"));
        assertThat(topic(number).standing().state()).isEqualTo(TopicState.POOLED);
    }

    @Test
    void aTopicThatTheReviewRejectsEnds() {
        var number = desk.propose();
        desk.accept(number);

        desk.review(number, Map.of("decision", "reject", "opinion", "条件不成熟。"));

        assertEnded(number, "endEvent_topicRejected", TopicState.REJECTED);
        assertThat(messages("legal-liaison", number)).anyMatch(text -> text.contains("审核未通过"));
    }

    @Test
    void aTopicThatHasWaitedItsPeriodIsKeptOrDroppedByTheOffice() {
        var number = desk.pooled();
        var firstEnd = TODAY.plusDays(90).atTime(23, 59);
        assertThat(time(office.timerDue(number, "event_poolPeriodEnded").toInstant()))
                .isEqualTo(firstEnd);

        clock.set(firstEnd);
        office.fireTimer(number, "event_poolPeriodEnded");
        desk.submit(
                "office-director", number, "userTask_decideStale", Map.of("decision", "keep", "reason", "提出单位仍希望上会。"));
        var secondEnd = firstEnd.plusDays(90);
        assertThat(time(office.timerDue(number, "event_poolPeriodEnded").toInstant()))
                .isEqualTo(secondEnd);
        clock.set(secondEnd);
        office.fireTimer(number, "event_poolPeriodEnded");
        desk.submit("office-clerk", number, "userTask_decideStale", Map.of("decision", "drop", "reason", "提出单位同意移出。"));

        assertEnded(number, "endEvent_topicDropped", TopicState.DROPPED);
        assertThat(office.passed(number)).contains("endEvent_dropped", "subProcess_pool");
    }

    @Test
    void theProposingUnitWithdrawsItsTopicFromThePool() {
        var number = desk.pooled();

        withdrawTopic.fromPool(new CaseNumber(number), "政策已调整。", "legal-member");

        assertEnded(number, "endEvent_topicWithdrawnFromPool", TopicState.WITHDRAWN);
        assertThat(messages("office-clerk", number)).anyMatch(text -> text.contains("撤回"));
        assertThat(record(number))
                .anyMatch(entry -> entry.text().equals("政策已调整。") && entry.post().equals("市法制办副主任"));
    }

    @Test
    void aTopicThatAMeetingPostponesWaitsAgain() {
        var number = desk.pooled();
        var topic = new CaseNumber(number);
        pool.takeUp(topic, MEETING);
        assertThat(pool.waiting()).noneMatch(waiting -> waiting.number().equals(topic));

        pool.giveBack(topic, MEETING);
        pool.giveBack(topic, MEETING);

        assertThat(pool.waiting()).anyMatch(waiting -> waiting.number().equals(topic));
        assertThat(office.isOver(number)).isFalse();
        assertThat(messages("legal-liaison", number))
                .filteredOn(text -> text.contains("退回议题库"))
                .hasSize(1);
    }

    @Test
    void theMostUrgentTopicIsOfferedToMeetingsFirstAndThenTheOldest() {
        var normal = pooledWith("normal");
        clock.set(TestClock.START.plusHours(1));
        var extraUrgent = pooledWith("extra-urgent");
        clock.set(TestClock.START.plusHours(2));
        var laterExtraUrgent = pooledWith("extra-urgent");

        assertThat(pool.waiting())
                .extracting(waiting -> waiting.number().value())
                .containsSubsequence(extraUrgent, laterExtraUrgent, normal);
    }

    @Test
    void rareCharactersSurviveFromFormToFormAndIntoTheArchive() {
        var number = desk.propose("legal-liaison", aTopicWith("title", "𠮷庆镕炉㛃华"));
        desk.check(number, Map.of("decision", "return", "reason", "请核对“𠮷”“镕”“㛃”三字。"));

        var shown = office.shown("legal-liaison", office.task(number, "userTask_reviseTopic"));
        assertThat(shown).containsEntry("title", "𠮷庆镕炉㛃华");
        assertThat(String.valueOf(shown.get("returnReason"))).contains("请核对“𠮷”“镕”“㛃”三字");
        desk.submit("legal-liaison", number, "userTask_reviseTopic", Map.of("decision", "withdraw", "reason", "𠮷镕㛃"));

        assertThat(archived(number)).contains("𠮷庆镕炉㛃华", "𠮷镕㛃");
    }

    @Test
    void whoeverSetsADeadlineIntoALiaisonsAbsenceIsToldWhoIsAway() {
        awayOn(TODAY.plusDays(5), "finance-liaison", "finance-member");
        try {
            var number = desk.propose();
            var shown = office.shown("office-clerk", office.task(number, "userTask_checkForm"));
            assertThat(String.valueOf(shown.get("upcomingAbsences"))).contains("市财政局联络员");

            desk.acceptAndAsk(number);

            assertThat(messages("office-clerk", number))
                    .anyMatch(text -> text.contains("市财政局联络员") && text.contains("外出"));
        } finally {
            jdbc.sql("delete from organization_substitution where id = 'topic-test'")
                    .update();
        }
    }

    private String pooledWith(String urgency) {
        var number = desk.propose("legal-liaison", aTopicWith("urgency", urgency));
        desk.accept(number);
        desk.review(number, Map.of("decision", "agree"));
        return number;
    }

    private void heard(String number, String outcome) {
        runtime.createMessageCorrelation("meeting.topicHeard")
                .processInstanceBusinessKey(number)
                .setVariable("topicOutcome", outcome)
                .correlate();
    }

    private void assertEnded(String number, String endEvent, TopicState state) {
        assertThat(office.isOver(number)).isTrue();
        assertThat(office.passed(number)).contains(endEvent);
        assertThat(topic(number).standing().state()).isEqualTo(state);
        assertThat(archived(number)).contains(number).contains("关于").contains("revisions");
    }

    private void awayOn(LocalDate day, String absent, String substitute) {
        jdbc.sql("""
                        insert into organization_substitution (id, absent, substitute, since, until, works, reason,
                            created_by, created_at)
                        values ('topic-test', :absent, :substitute, :day, :day, '', '因公外出', :absent, :at)
                        """)
                .param("absent", absent)
                .param("substitute", substitute)
                .param("day", day)
                .param("at", TestClock.START)
                .update();
    }

    /** The timer is due, but the job that it makes has not run yet. */
    private void fireWithoutServices(String number, String timer) {
        management.executeJob(office.timers(number, timer).get(0).getId());
    }

    private Topic topic(String number) {
        return topics.get(new CaseNumber(number));
    }

    private List<CaseEntry> record(String number) {
        return caseFile.entries(new CaseNumber(number));
    }

    private List<String> messages(String person, String number) {
        return jdbc.sql("select message_text from message where person = :person and case_number = :number")
                .param("person", person)
                .param("number", number)
                .query(String.class)
                .list();
    }

    private String archived(String number) {
        return jdbc.sql("select content from case_archive where case_number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }

    private static LocalDateTime time(Instant due) {
        return LocalDateTime.ofInstant(due, ZoneId.of("Asia/Shanghai"));
    }

    private static Map<String, Object> with(Map<String, Object> answers, String key, Object value) {
        var more = new HashMap<>(answers);
        more.put(key, value);
        return more;
    }
}
