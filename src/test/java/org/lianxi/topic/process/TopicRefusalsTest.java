package org.lianxi.topic.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianxi.topic.process.TopicDesk.TODAY;
import static org.lianxi.topic.process.TopicDesk.aTopic;
import static org.lianxi.topic.process.TopicDesk.aTopicWith;
import static org.lianxi.topic.process.TopicDesk.asking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.Actors;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.lianxi.topic.TopicPool;
import org.lianxi.topic.application.GiveTopicOpinion;
import org.lianxi.topic.application.Topics;
import org.lianxi.topic.application.WithdrawTopic;
import org.lianxi.topic.domain.Opinion;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What cannot be done is refused with a sentence; the task stays open and nothing has changed. */
@LianxiTest
class TopicRefusalsTest {

    /** What the engine may hold of a topic: ids, dates and flags, and what the task list shows beside each task. */
    private static final Set<String> CATALOGUE = Set.of(
            "proposer",
            "proposerUnit",
            "concernedUnits",
            "formCheck",
            "opinionsAsked",
            "opinionDeadline",
            "opinionReminderAt",
            "topicReview",
            "deferredUntil",
            "poolUntil",
            "revision",
            "staleDecision",
            "unit",
            "caseNumber",
            "unitName",
            "nrOfInstances",
            "nrOfActiveInstances",
            "nrOfCompletedInstances",
            "loopCounter");

    private static final String TYPED = "这句话不应留在引擎里";

    @Autowired
    Office office;

    @Autowired
    TestClock clock;

    @Autowired
    TaskService tasks;

    @Autowired
    Topics topics;

    @Autowired
    TopicPool pool;

    @Autowired
    GiveTopicOpinion giveTopicOpinion;

    @Autowired
    WithdrawTopic withdrawTopic;

    @Autowired
    Actors actors;

    @Autowired
    FormService forms;

    @Autowired
    JdbcClient jdbc;

    TopicDesk desk;

    @BeforeEach
    void theOfficeOpens() {
        clock.set(TestClock.START);
        desk = new TopicDesk(office);
    }

    @ParameterizedTest
    @CsvSource({
        "title, '', form.missing-answer",
        "background, '  ', form.missing-answer",
        "proposal, '', form.missing-answer",
        "kind, gossip, topic.unknown-kind",
        "urgency, at-once, topic.unknown-urgency",
        "wantedDate, 2026-11-23, topic.wanted-date-in-the-past",
        "wantedDate, 明天, form.malformed-date",
        "concernedUnits, no-such-unit, organization.unknown-unit"
    })
    void aTopicThatIsNotFilledInProperlyOpensNoCase(String key, String value, String code) {
        var before = everyTopic();

        assertThatRefused(code, () -> desk.propose("legal-liaison", aTopicWith(key, value)));

        assertThat(everyTopic()).isEqualTo(before);
    }

    @Test
    void aRefusedProposalLeavesNoGapInTheNumbers() {
        var first = desk.propose();

        assertThatRefused("form.missing-answer", () -> desk.propose("legal-liaison", aTopicWith("title", "")));
        assertThatRefused(
                "topic.wanted-date-in-the-past",
                () -> desk.propose("legal-liaison", aTopicWith("wantedDate", "2026-11-01")));

        assertThat(running(desk.propose())).isEqualTo(running(first) + 1);
    }

    @Test
    void textsThatAreTooLongAreRefusedAndTheLongestAllowedIsKept() {
        assertThatRefused(
                "form.text-too-long", () -> desk.propose("legal-liaison", aTopicWith("title", "题".repeat(101))));
        assertThatRefused(
                "form.text-too-long", () -> desk.propose("legal-liaison", aTopicWith("background", "背".repeat(5001))));

        var longest = new HashMap<>(aTopic());
        longest.put("title", "𠮷".repeat(100));
        longest.put("background", "𠮷".repeat(5000));
        longest.put("proposal", "镕".repeat(5000));
        longest.put("legalBasis", "㛃".repeat(5000));
        var number = desk.propose("legal-liaison", longest);

        assertThat(topics.get(new CaseNumber(number)).text().background()).isEqualTo("𠮷".repeat(5000));
    }

    @Test
    void whoHoldsNoSuchPostMayNotPropose() {
        assertThatThrownBy(() -> desk.propose("window-clerk", aTopic())).isInstanceOf(AuthorizationException.class);
    }

    @Test
    void theCheckIsRefusedWithoutItsReasonOrWithADeadlineThatIsNotAhead() {
        var number = desk.propose();
        var task = office.task(number, "userTask_checkForm");

        assertNothingChanges(number, "form.missing-answer", "office-clerk", task, Map.of("reason", TYPED));
        assertNothingChanges(
                number, "form.unknown-choice", "office-clerk", task, Map.of("decision", "agree", "reason", TYPED));
        assertNothingChanges(number, "topic.reason-missing", "office-clerk", task, Map.of("decision", "return"));
        assertNothingChanges(number, "topic.reason-missing", "office-clerk", task, Map.of("decision", "reject"));
        assertNothingChanges(
                number,
                "form.text-too-long",
                "office-clerk",
                task,
                Map.of("decision", "reject", "reason", TYPED.repeat(300)));
        assertNothingChanges(
                number, "topic.opinion-deadline-not-ahead", "office-clerk", task, asking(TODAY, "finance"));
        assertNothingChanges(
                number,
                "topic.opinion-deadline-not-ahead",
                "office-clerk",
                task,
                asking(TODAY.minusDays(1), "finance"));
        assertNothingChanges(
                number, "topic.no-concerned-unit", "office-clerk", task, asking(TODAY.plusDays(1), "legal"));
        assertNothingChanges(
                number,
                "form.missing-answer",
                "office-clerk",
                task,
                Map.of("decision", "accept", "askOpinions", true, "concernedUnits", List.of("finance")));

        desk.accept(number);
        assertThat(office.tasks(number, "userTask_reviewTopic")).hasSize(1);
    }

    @Test
    void anObjectionWithoutReasonIsRefusedAndTheUnitMayStillAnswer() {
        var number = desk.propose();
        desk.acceptAndAsk(number);
        var task = office.taskOf(number, "userTask_giveOpinion", "finance");

        assertNothingChanges(
                number, "topic.objection-without-reason", "finance-liaison", task, Map.of("decision", "object"));
        assertNothingChanges(
                number,
                "topic.conditions-missing",
                "finance-liaison",
                task,
                Map.of("decision", "agree-with-conditions", "opinion", "　"));

        desk.opine(number, "finance", "object", "缺少经费测算。");
        assertThat(office.tasks(number, "userTask_giveOpinion")).hasSize(1);
    }

    @Test
    void aUnitAnswersOnceAndOnlyWhereItWasAsked() {
        var number = desk.propose();
        desk.acceptAndAsk(number);
        desk.opine(number, "finance", "agree", "");
        var before = everything(number);

        assertThatRefused("topic.opinion-already-given", () -> give(number, "finance", "finance-member"));
        assertThatRefused("topic.unit-not-asked", () -> give(number, "personnel", "personnel-liaison"));

        assertThat(everything(number)).isEqualTo(before);
    }

    @Test
    void aUnitThatWasNotInvitedCannotEvenOpenTheTask() {
        var number = desk.propose();
        desk.acceptAndAsk(number);
        var task = office.taskOf(number, "userTask_giveOpinion", "finance");
        var before = everything(number);

        for (var stranger : List.of("personnel-liaison", "staffing-liaison", "window-clerk")) {
            assertThatThrownBy(() -> submit(stranger, task, Map.of("decision", "agree")))
                    .as(stranger)
                    .isInstanceOf(AuthorizationException.class);
        }

        assertThat(everything(number)).isEqualTo(before);
        assertThat(office.tasks(number, "userTask_giveOpinion")).hasSize(2);
    }

    @Test
    void afterThePeriodNobodyAnswersAnyMore() {
        var number = desk.propose();
        desk.acceptAndAsk(number);
        var task = office.taskOf(number, "userTask_giveOpinion", "finance");
        clock.set(TODAY.plusDays(6).atStartOfDay());
        office.fireTimer(number, "event_opinionPeriodEnded");
        var before = everything(number);

        assertThatRefused("task.already-done", () -> submit("finance-liaison", task, Map.of("decision", "agree")));
        assertThatRefused("topic.wrong-state", () -> give(number, "finance", "finance-liaison"));

        assertThat(everything(number)).isEqualTo(before);
    }

    @Test
    void theReviewIsRefusedWithoutItsOpinionOrWithADateThatIsNotAhead() {
        var number = desk.propose();
        desk.accept(number);
        var task = office.task(number, "userTask_reviewTopic");

        for (var decision : List.of("return", "reject")) {
            assertNothingChanges(number, "topic.reason-missing", "zuzhang", task, Map.of("decision", decision));
        }
        assertNothingChanges(
                number,
                "topic.reason-missing",
                "zuzhang",
                task,
                Map.of("decision", "defer", "deferUntil", TODAY.plusDays(9).toString()));
        assertNothingChanges(
                number,
                "topic.deferred-date-not-ahead",
                "zuzhang",
                task,
                Map.of("decision", "defer", "deferUntil", TODAY.toString(), "opinion", TYPED));
        assertNothingChanges(
                number, "form.missing-answer", "zuzhang", task, Map.of("decision", "defer", "opinion", TYPED));
    }

    @Test
    void aReturnedTopicIsNotResubmittedIncompleteNorWithdrawnWithoutReason() {
        var number = desk.propose();
        desk.check(number, Map.of("decision", "return", "reason", "请补充。"));
        var task = office.task(number, "userTask_reviseTopic");

        var incomplete = new HashMap<>(aTopicWith("proposal", ""));
        incomplete.put("decision", "resubmit");
        incomplete.put("background", TYPED);
        assertNothingChanges(number, "form.missing-answer", "legal-liaison", task, incomplete);
        assertNothingChanges(number, "topic.reason-missing", "legal-liaison", task, Map.of("decision", "withdraw"));
    }

    @Test
    void aTopicThatAMeetingHasTakenUpIsNeitherWithdrawnNorDropped() {
        var number = desk.pooled();
        clock.set(TODAY.plusDays(90).atTime(23, 59));
        office.fireTimer(number, "event_poolPeriodEnded");
        pool.takeUp(new CaseNumber(number), new CaseNumber("2026-HY-9002"));
        var task = office.task(number, "userTask_decideStale");

        assertNothingChanges(
                number, "topic.taken-up", "office-clerk", task, Map.of("decision", "drop", "reason", TYPED));
        assertNothingChanges(number, "topic.reason-missing", "office-clerk", task, Map.of("decision", "keep"));
        var before = everything(number);
        assertThatRefused(
                "topic.taken-up", () -> withdrawTopic.fromPool(new CaseNumber(number), "不再需要", "legal-liaison"));
        assertThatRefused(
                "topic.not-in-pool", () -> pool.takeUp(new CaseNumber(number), new CaseNumber("2026-HY-9003")));

        assertThat(everything(number)).isEqualTo(before);
    }

    @Test
    void onlyTheProposingUnitWithdrawsAndOnlyWithAReason() {
        var number = desk.pooled();
        var topic = new CaseNumber(number);
        var before = everything(number);

        assertThatRefused("topic.may-not-withdraw", () -> withdrawTopic.fromPool(topic, "替人撤回", "finance-liaison"));
        assertThatRefused("topic.may-not-withdraw", () -> withdrawTopic.fromPool(topic, "替人撤回", "office-clerk"));
        assertThatRefused("topic.reason-missing", () -> withdrawTopic.fromPool(topic, " ", "legal-liaison"));

        assertThat(everything(number)).isEqualTo(before);
        assertThat(office.timers(number, "event_poolPeriodEnded")).hasSize(1);
    }

    @Test
    void ofTwoPeopleWhoCompleteTheSameTaskTheSecondIsTold() {
        var number = desk.propose();
        desk.accept(number);
        var task = office.task(number, "userTask_reviewTopic");
        submit("zuzhang", task, Map.of("decision", "agree"));
        var before = everything(number);

        assertThatRefused(
                "task.already-done", () -> submit("fuzuzhang", task, Map.of("decision", "reject", "opinion", TYPED)));

        assertThat(everything(number)).isEqualTo(before);
    }

    @Test
    void whoeverClaimsSecondIsToldWhetherTheTaskIsTakenOrDone() {
        var number = desk.propose();
        desk.accept(number);
        var task = office.task(number, "userTask_reviewTopic");
        claim("zuzhang", task);

        assertThatRefused("task.already-claimed", () -> claim("fuzuzhang", task));
        submit("zuzhang", task, Map.of("decision", "agree"));
        assertThatRefused("task.already-done", () -> claim("fuzuzhang", task));
    }

    @Test
    void aTaskIsClaimedForOneselfGivenBackAndAnsweredByItsFormAlone() {
        var number = desk.propose();
        desk.accept(number);
        var task = office.task(number, "userTask_reviewTopic");
        var before = everything(number);

        assertThatRefused("task.claim-for-another", () -> as("zuzhang", () -> tasks.claim(task.getId(), "analyst")));
        assertThatRefused(
                "task.only-by-form",
                () -> as("zuzhang", () -> tasks.resolveTask(task.getId(), Map.of("topicReview", "agree"))));
        assertThatRefused("task.only-by-form", () -> as("zuzhang", () -> tasks.handleBpmnError(task.getId(), "any")));
        assertThat(everything(number)).isEqualTo(before);

        claim("zuzhang", task);
        assertThatThrownBy(() -> as("fuzuzhang", () -> tasks.setAssignee(task.getId(), null)))
                .isInstanceOf(AuthorizationException.class);
        as("zuzhang", () -> tasks.setAssignee(task.getId(), null));
        claim("fuzuzhang", task);
    }

    @Test
    void whoReadATopicBeforeSomebodyElseChangedItCannotOverwriteIt() {
        var number = desk.pooled();
        var read = topics.get(new CaseNumber(number));
        pool.takeUp(read.number(), new CaseNumber("2026-HY-9004"));
        var before = everything(number);

        assertThatRefused("topic.changed-meanwhile", () -> topics.save(read.drop("久议未决")));

        assertThat(everything(number)).isEqualTo(before);
    }

    @Test
    void whatPeopleTypeLeavesNoTraceInTheEngine() {
        var number = desk.propose("legal-liaison", aTopicWith("background", TYPED));
        desk.check(number, Map.of("decision", "return", "reason", TYPED));
        var again = new HashMap<>(aTopicWith("background", TYPED));
        again.put("decision", "resubmit");
        desk.submit("legal-liaison", number, "userTask_reviseTopic", again);
        desk.acceptAndAsk(number);
        desk.opine(number, "finance", "object", TYPED);
        desk.opine(number, "staffing", "agree", TYPED);
        desk.review(number, Map.of("decision", "agree", "opinion", TYPED));

        assertThat(variableNames(number)).isSubsetOf(CATALOGUE);
        assertNoTrace();
    }

    private void assertNothingChanges(
            String number, String code, String person, Task task, Map<String, Object> answers) {
        var before = everything(number);

        assertThatRefused(code, () -> submit(person, task, answers));

        assertThat(office.tasks(number, task.getTaskDefinitionKey()))
                .extracting(Task::getId)
                .contains(task.getId());
        assertThat(everything(number)).isEqualTo(before);
        assertNoTrace();
    }

    private void submit(String person, Task task, Map<String, Object> answers) {
        office.as(person, () -> {
            forms.submitTaskForm(task.getId(), answers);
            return person;
        });
    }

    private void claim(String person, Task task) {
        as(person, () -> tasks.claim(task.getId(), person));
    }

    private void as(String person, Runnable work) {
        office.as(person, () -> {
            work.run();
            return person;
        });
    }

    private void give(String number, String unit, String person) {
        giveTopicOpinion.of(new UnitCode(unit), new CaseNumber(number), Opinion.of("agree", ""), actors.of(person));
    }

    private static void assertThatRefused(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.sentence()).matches("(?s).*[\\u4e00-\\u9fff].*。$");
        });
    }

    /** All that our tables and the engine hold of the case. */
    private List<Map<String, Object>> everything(String number) {
        var all = new ArrayList<Map<String, Object>>();
        for (var table : List.of(
                "topic", "topic_text", "topic_unit", "topic_opinion", "case_entry", "case_archive", "message")) {
            all.addAll(jdbc.sql("select * from %s where case_number = :number".formatted(table))
                    .param("number", number)
                    .query()
                    .listOfRows());
        }
        for (var table : List.of("ACT_RU_VARIABLE", "ACT_HI_VARINST", "ACT_RU_TASK")) {
            all.addAll(jdbc.sql("select ID_, NAME_ from %s where PROC_INST_ID_ in (%s) order by ID_"
                            .formatted(table, INSTANCES))
                    .param("number", number)
                    .query()
                    .listOfRows());
        }
        return all;
    }

    private static final String INSTANCES = "select PROC_INST_ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = :number";

    private List<Map<String, Object>> everyTopic() {
        return jdbc.sql("select case_number, version from topic order by case_number")
                .query()
                .listOfRows();
    }

    private List<String> variableNames(String number) {
        var names = new ArrayList<String>();
        for (var table : List.of("ACT_RU_VARIABLE", "ACT_HI_VARINST")) {
            names.addAll(jdbc.sql("select NAME_ from %s where PROC_INST_ID_ in (%s)".formatted(table, INSTANCES))
                    .param("number", number)
                    .query(String.class)
                    .list());
        }
        return names;
    }

    private void assertNoTrace() {
        for (var table : List.of("ACT_RU_VARIABLE", "ACT_HI_VARINST", "ACT_HI_DETAIL")) {
            assertThat(jdbc.sql("select count(*) from %s where TEXT_ like :typed or TEXT2_ like :typed"
                                    .formatted(table))
                            .param("typed", "%" + TYPED + "%")
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    private static int running(String number) {
        return Integer.parseInt(number.substring("2026-YT-".length()));
    }
}
