package org.lianxi.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianxi.complaint.ComplaintDesk.CENTRE;
import static org.lianxi.complaint.ComplaintDesk.CENTRE_HEAD;
import static org.lianxi.complaint.ComplaintDesk.EXAMINE;
import static org.lianxi.complaint.ComplaintDesk.EXTENSION;
import static org.lianxi.complaint.ComplaintDesk.HANDLE;
import static org.lianxi.complaint.ComplaintDesk.LEGALITY;
import static org.lianxi.complaint.ComplaintDesk.OFFICE;
import static org.lianxi.complaint.ComplaintDesk.QUESTION;
import static org.lianxi.complaint.ComplaintDesk.REVIEW;
import static org.lianxi.complaint.ComplaintDesk.STATEMENT;
import static org.lianxi.complaint.ComplaintDesk.SUPERVISION;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.complaint.application.EraseComplaint;
import org.lianxi.complaint.application.FollowComplaint;
import org.lianxi.complaint.application.ReadComplaints;
import org.lianxi.complaint.application.Statements;
import org.lianxi.complaint.application.StudyEvidence;
import org.lianxi.complaint.application.SubmitComplaint;
import org.lianxi.complaint.application.SubmitComplaint.Submitted;
import org.lianxi.complaint.domain.ComplaintState;
import org.lianxi.complaint.domain.Evidence;
import org.lianxi.complaint.domain.Grade;
import org.lianxi.complaint.domain.Kind;
import org.lianxi.complaint.domain.Source;
import org.lianxi.complaint.domain.Statement;
import org.lianxi.complaint.domain.Trigger;
import org.lianxi.notification.application.Inbox;
import org.lianxi.notification.application.ReceivedMessage;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.lianxi.topic.application.ReadTopics;
import org.lianxi.topic.application.Topics;
import org.springframework.beans.factory.annotation.Autowired;

/** Every outcome of the four models of complaints. */
@LianxiTest
class ComplaintProcessTest {

    @Autowired
    Office office;

    @Autowired
    TestClock clock;

    @Autowired
    SubmitComplaint submitComplaint;

    @Autowired
    FollowComplaint followComplaint;

    @Autowired
    Statements statements;

    @Autowired
    StudyEvidence studyEvidence;

    @Autowired
    ReadComplaints readComplaints;

    @Autowired
    EraseComplaint eraseComplaint;

    @Autowired
    ReadTopics readTopics;

    @Autowired
    Inbox inbox;

    private ComplaintDesk desk;

    @BeforeEach
    void openTheOffice() {
        clock.set(TestClock.START);
        desk = new ComplaintDesk(submitComplaint, followComplaint, office);
    }

    @AfterEach
    void itIsNovemberAgain() {
        clock.set(TestClock.START);
    }

    @Test
    void aComplaintIsAnsweredAndTheCitizenIsSatisfied() {
        var complaint = desk.replied("water");
        assertThat(desk.seen(complaint).replies()).containsExactly("经查属实，已责成改进。");

        rate(complaint, Grade.GOOD);

        assertThat(desk.seen(complaint).complaint().state()).isEqualTo(ComplaintState.SATISFIED);
        assertEnded(complaint, "endEvent_satisfied");
    }

    @Test
    void theSameMatterIsLinkedNotOpenedTwice() {
        var first = desk.submit(
                ComplaintDesk.form(Source.WEB, Kind.COMPLAINT, "water", "同一件事，窗口拒收材料。" + System.nanoTime(), ""));
        var again = ComplaintDesk.form(Source.WEB, Kind.COMPLAINT, "water", story(first) + "！！", "");

        var second = desk.submit(again);

        assertThat(desk.seen(second).complaint().state()).isEqualTo(ComplaintState.LINKED);
        assertThat(desk.seen(second).complaint().outcome().linkedTo()).hasValue(first.number());
        assertEnded(second, "endEvent_linked");
        assertThat(office.passed(second.number().value())).doesNotContain("callActivity_acceptance");
    }

    @Test
    void theNumberOfTheSendingOfficeTellsTheSameMatterToo() {
        var reference = "GD" + System.nanoTime();
        var first = desk.submit(ComplaintDesk.form(Source.HOTLINE, Kind.COMPLAINT, "water", "热线转来第一次。", reference));

        var second = desk.submit(ComplaintDesk.form(Source.HOTLINE, Kind.COMPLAINT, "water", "热线又转来一次。", reference));

        assertThat(desk.seen(second).complaint().outcome().linkedTo()).hasValue(first.number());
    }

    @Test
    void whoeverExaminesLinksOnlyPendingCasesOfTheSameCitizenAboutTheSameUnit() {
        var first = desk.submitted("transport");
        var elsewhere = desk.submitted("health");
        var second = desk.submitted("transport");
        assertThatThrownBy(() -> desk.examine(
                        second, OFFICE, "link", "sameAs", elsewhere.number().value()))
                .hasMessageContaining("不是同一投诉人正在办理的事项");

        desk.examine(second, OFFICE, "link", "sameAs", first.number().value());

        assertEnded(second, "endEvent_linked");
        assertThat(office.passed(second.number().value())).contains("callActivity_acceptance");
    }

    @Test
    void whatIsNotOursEndsWithThePlaceToTurnTo() {
        var complaint = desk.submitted("water");

        desk.examine(complaint, OFFICE, "not-ours", "place", "请向市仲裁委员会反映。");

        assertThat(desk.seen(complaint).ending()).hasValue("请向市仲裁委员会反映。");
        assertEnded(complaint, "endEvent_notOurs");
    }

    @Test
    void aRefusalNamesItsGround() {
        var complaint = desk.submitted("water");
        assertThatThrownBy(() -> desk.examine(complaint, OFFICE, "refuse", "reason", "已经复核终结"))
                .hasMessageContaining("不予受理的依据");

        desk.examine(complaint, OFFICE, "refuse", "reason", "已经复核终结", "ground", "信访工作条例第三十六条");

        assertThat(desk.seen(complaint).ending()).hasValue("已经复核终结（依据：信访工作条例第三十六条）");
        assertEnded(complaint, "endEvent_refused");
    }

    @Test
    void theCitizenSuppliesWhatIsMissingOnce() {
        var complaint = desk.submitted("water");
        desk.examine(complaint, OFFICE, "supplement", "missing", "请说明是哪个窗口。");
        assertThat(desk.seen(complaint).missing()).hasValue("请说明是哪个窗口。");

        followComplaint.supplement(complaint.number().value(), ComplaintDesk.typed(complaint), "三楼十二号窗口。", List.of());
        office.runServices(complaint.number().value());

        assertThatThrownBy(() -> desk.examine(complaint, OFFICE, "supplement", "missing", "还要别的。"))
                .hasMessageContaining("不能再次要求");
        desk.examine(complaint, OFFICE, "accept");
        assertThat(office.tasks(complaint.number().value(), HANDLE)).hasSize(1);
    }

    @Test
    void whoeverDoesNotSupplyInTimeMaySubmitAnew() {
        var complaint = desk.submitted("water");
        desk.examine(complaint, OFFICE, "supplement", "missing", "请说明是哪个窗口。");

        office.fireTimer(complaint.number().value(), "event_supplementPeriodEnded");

        assertThat(desk.seen(complaint).complaint().state()).isEqualTo(ComplaintState.NOT_SUPPLIED);
        assertEnded(complaint, "endEvent_notSupplied");
    }

    @Test
    void silenceIsNotSatisfaction() {
        var complaint = desk.replied("water");

        office.fireTimer(complaint.number().value(), "event_ratingPeriodEnded");

        assertThat(desk.seen(complaint).complaint().state()).isEqualTo(ComplaintState.UNRATED);
        assertEnded(complaint, "endEvent_unrated");
    }

    @Test
    void aPoorGradeWithoutARequestEndsAsDissatisfied() {
        var complaint = desk.replied("water");
        rate(complaint, Grade.POOR);
        assertThat(desk.seen(complaint).mayAskRehandling()).isTrue();

        office.fireTimer(complaint.number().value(), "event_ratingPeriodEnded");

        assertThat(desk.seen(complaint).complaint().state()).isEqualTo(ComplaintState.DISSATISFIED);
        assertEnded(complaint, "endEvent_dissatisfied");
    }

    @Test
    void anotherUnitHandlesItAgainAndThenItIsFinal() {
        var complaint = desk.replied("water");
        assertThatThrownBy(() -> rehandle(complaint)).hasMessageContaining("请先作出评价");
        rate(complaint, Grade.VERY_POOR);

        rehandle(complaint);
        assertThat(office.offeredTo(office.task(complaint.number().value(), HANDLE)))
                .containsExactly("supervision-staff");
        desk.reply(complaint, SUPERVISION, "复查后补充答复。");
        desk.review(complaint, REVIEW, "supervision-head", true);

        assertThat(desk.seen(complaint).replies()).containsExactly("经查属实，已责成改进。", "复查后补充答复。");
        assertThat(desk.seen(complaint).complaint().state()).isEqualTo(ComplaintState.FINAL);
        assertEnded(complaint, "endEvent_final");
        assertThatThrownBy(() -> rehandle(complaint)).hasMessageContaining("不能要求再次办理");
    }

    @Test
    void theCitizenWithdrawsInAnyPhase() {
        var early = desk.submitted("water");
        var later = desk.accepted("water");
        ask(later, "是否拒收材料？");
        var replied = desk.replied("water");

        for (var complaint : List.of(early, later, replied)) {
            followComplaint.withdraw(complaint.number().value(), complaint.code());
            office.runServices(complaint.number().value());

            assertThat(desk.seen(complaint).complaint().state()).isEqualTo(ComplaintState.WITHDRAWN);
            assertEnded(complaint, "endEvent_withdrawn");
        }
        var dropped = statement(later);
        assertThat(dropped.state()).isEqualTo(Statement.State.DROPPED);
        assertThat(office.passed(dropped.number().value())).contains("endEvent_statementDropped");
    }

    @Test
    void theUnitAnswersAQuestionThatLeadsItNowhere() {
        var complaint = desk.accepted("water");
        ask(complaint, "窗口是否曾拒收材料？");
        var asked = statement(complaint);
        var number = asked.number().value();
        assertThat(office.shown("water-liaison", office.task(number, STATEMENT)).values())
                .noneMatch(shown ->
                        String.valueOf(shown).contains(complaint.number().value()));
        office.fireTimer(number, "event_statementReminder");
        assertThat(told("water-liaison", number)).anyMatch(text -> text.contains("尚未收到"));

        office.submit("water-liaison", office.task(number, STATEMENT), Map.of("statement", "当日系统故障。"));
        office.runServices(number);
        office.runServices(complaint.number().value());

        assertThat(office.passed(number)).contains("endEvent_statementGiven");
        assertThat(String.valueOf(
                        office.shown(CENTRE, office.task(complaint.number().value(), HANDLE))
                                .get("statements")))
                .contains("当日系统故障。");
    }

    @Test
    void whereTheUnitIsSilentTheHandlerGoesOn() {
        var complaint = desk.accepted("water");
        ask(complaint, "窗口是否曾拒收材料？");
        var asked = statement(complaint);

        office.fireTimer(asked.number().value(), "event_statementOverdue");
        office.fireTimer(complaint.number().value(), "event_statementPeriodEnded");

        assertThat(statement(complaint).state()).isEqualTo(Statement.State.NOT_GIVEN);
        assertThat(office.passed(asked.number().value())).contains("endEvent_statementNotGiven");
        assertThat(office.tasks(complaint.number().value(), HANDLE)).hasSize(1);
    }

    @Test
    void aQuestionThatNamesTheCitizenDoesNotGoOut() {
        var complaint = desk.accepted("water");
        desk.work(complaint, HANDLE, CENTRE, "ask-statement", "question", "甲某某来办事时是否拒收材料？");

        assertThatThrownBy(() -> desk.work(complaint, QUESTION, OFFICE, "send", "redacted", "甲 某某 13800000000 来过吗？"))
                .hasMessageContaining("出现了投诉人的姓名");
        desk.work(complaint, QUESTION, OFFICE, "return", "reason", "请改问制度执行情况。");

        assertThat(String.valueOf(
                        office.shown(CENTRE, office.task(complaint.number().value(), HANDLE))
                                .get("returned")))
                .contains("请改问制度执行情况。");
        assertThat(statements.of(complaint.number())).isEmpty();
    }

    @Test
    void oneExtensionIsApprovedWithAReasonThatTheCitizenReads() {
        var complaint = desk.accepted("water");
        var before = office.timerDue(complaint.number().value(), "event_handlingRed");
        desk.work(complaint, HANDLE, CENTRE, "extend", "extensionReason", "需要实地核查。");
        assertThatThrownBy(() -> desk.work(complaint, EXTENSION, CENTRE_HEAD, "refuse"))
                .hasMessageContaining("须写明理由");

        desk.work(complaint, EXTENSION, CENTRE_HEAD, "grant");

        assertThat(office.timerDue(complaint.number().value(), "event_handlingRed"))
                .isAfter(before);
        assertThat(desk.seen(complaint).extension().orElseThrow())
                .contains("10 个工作日")
                .contains("需要实地核查。");
        assertThatThrownBy(() -> desk.work(complaint, HANDLE, CENTRE, "extend", "extensionReason", "再延长。"))
                .hasMessageContaining("不能再次申请");
    }

    @Test
    void aReplyIsReturnedByTheReviewAndByLegalAffairs() {
        var report = desk.submit(ComplaintDesk.form(Source.WEB, Kind.REPORT, "water"));
        desk.examine(report, OFFICE, "accept");
        desk.reply(report, SUPERVISION, "初稿。");
        desk.review(report, REVIEW, "supervision-head", false);
        desk.reply(report, SUPERVISION, "二稿。");
        desk.review(report, REVIEW, "supervision-head", true);

        desk.review(report, LEGALITY, "legal-head", false);
        assertThat(desk.seen(report).replies()).isEmpty();
        desk.reply(report, SUPERVISION, "三稿。");
        desk.review(report, REVIEW, "supervision-head", true);
        desk.review(report, LEGALITY, "legal-head", true);

        assertThat(desk.seen(report).replies()).containsExactly("三稿。");
    }

    @Test
    void yellowAndRedAreToldUpwardsAndNeverToTheUnitConcerned() {
        var complaint = desk.submitted("supervision");
        var number = complaint.number().value();
        clock.set(LocalDate.of(2026, 11, 30).atTime(9, 0));
        office.fireTimer(number, "event_examinationYellow");
        clock.set(LocalDate.of(2026, 12, 3).atTime(9, 0));
        office.fireTimer(number, "event_examinationRed");
        desk.examine(complaint, OFFICE, "accept");
        clock.set(LocalDate.of(2026, 12, 23).atTime(9, 0));
        office.fireTimer(number, "event_handlingYellow");
        clock.set(LocalDate.of(2026, 12, 30).atTime(9, 0));

        office.fireTimer(number, "event_handlingRed");

        assertThat(told(OFFICE, number)).anyMatch(text -> text.contains("请抓紧"));
        assertThat(told("zuzhang", number)).anyMatch(text -> text.contains("登记超期"));
        for (var kept : List.of("supervision-head", "supervision-member", "supervision-liaison")) {
            assertThat(told(kept, number)).isEmpty();
        }
    }

    @Test
    void aFindingOfClause54bBecomesADraftForTheSupervisionBureau() {
        var complaint = desk.accepted("water");

        desk.reply(complaint, CENTRE, "属实。", "trigger", "circulating-outside", "triggerText", "两项审批未进中心办理。");

        assertThat(studyEvidence.by(SUPERVISION))
                .filteredOn(line -> line.evidence().complaint().equals(complaint.number()))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.evidence().trigger()).isEqualTo(Trigger.CIRCULATING_OUTSIDE);
                    assertThat(line.evidence().state()).isEqualTo(Evidence.State.DRAFT);
                    assertThat(line.facts()).isEqualTo("两项审批未进中心办理。");
                });
        assertThat(studyEvidence.by("water-head")).isEmpty();
        studyEvidence.decide(SUPERVISION, complaint.number(), Trigger.CIRCULATING_OUTSIDE, true);
        assertThatThrownBy(
                        () -> studyEvidence.decide(SUPERVISION, complaint.number(), Trigger.CIRCULATING_OUTSIDE, false))
                .hasMessageContaining("已经处理");
    }

    @Test
    void aCommonMatterBecomesATopicThatNamesNobody() {
        var complaint = desk.accepted("water");
        var answers = new HashMap<String, Object>(Map.of(
                "decision", "reply",
                "finding", "substantiated",
                "reply", "属实。",
                "commonMatter", true,
                "commonTitle", "关于甲某某反映问题的议题",
                "commonText", "多个窗口存在重复收取材料的问题。"));
        assertThatThrownBy(() -> desk.submit(complaint, HANDLE, CENTRE, answers))
                .hasMessageContaining("出现了投诉人");

        var title = "关于统一收件标准的议题" + System.nanoTime();
        answers.put("commonTitle", title);
        desk.submit(complaint, HANDLE, CENTRE, answers);

        assertThat(readTopics.by("office-director", new Topics.Slice(false, 0, 200)))
                .anyMatch(line -> line.toString().contains(title));
    }

    @Test
    void whatHasBeenKeptAsLongAsItsClassSaysIsErasedByItself() {
        var complaint = desk.submitted("water");
        desk.examine(complaint, OFFICE, "not-ours", "place", "请向市仲裁委员会反映。");
        clock.set(TestClock.START.plusYears(10).minusDays(1));
        eraseComplaint.run();
        assertThat(desk.seen(complaint).ending()).isPresent();

        clock.set(TestClock.START.plusYears(10).plusDays(1));
        // Each night so many; those of other tests come first.
        for (var night = 0; night < 20; night++) {
            eraseComplaint.run();
        }

        assertThat(desk.seen(complaint).ending()).isEmpty();
        assertThat(readComplaints.by(OFFICE, complaint.number()).orElseThrow().erased())
                .isTrue();
        assertThat(office.passed(complaint.number().value())).isEmpty();
        assertThat(desk.seen(complaint).complaint().state()).isEqualTo(ComplaintState.NOT_OURS);
    }

    private String story(Submitted complaint) {
        return readComplaints.words(desk.seen(complaint).complaint()).stream()
                .filter(words -> words.title().equals("事情经过"))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private void ask(Submitted complaint, String question) {
        desk.work(complaint, HANDLE, CENTRE, "ask-statement", "question", question);
        desk.work(complaint, QUESTION, OFFICE, "send", "redacted", question);
    }

    private Statement statement(Submitted complaint) {
        return statements.of(complaint.number()).get(0);
    }

    private void rate(Submitted complaint, Grade grade) {
        followComplaint.rate(complaint.number().value(), complaint.code(), grade, "评价");
        office.runServices(complaint.number().value());
    }

    private void rehandle(Submitted complaint) {
        followComplaint.askRehandling(complaint.number().value(), complaint.code(), "答复没有回应我的诉求。");
        office.runServices(complaint.number().value());
    }

    private List<String> told(String person, String number) {
        return inbox.of(person, 500).stream()
                .map(ReceivedMessage::text)
                .filter(text -> text.contains(number))
                .toList();
    }

    private void assertEnded(Submitted complaint, String end) {
        assertThat(office.passed(complaint.number().value())).contains(end);
        assertThat(office.isOver(complaint.number().value())).isTrue();
        assertThat(office.tasks(complaint.number().value(), EXAMINE)).isEmpty();
    }
}
