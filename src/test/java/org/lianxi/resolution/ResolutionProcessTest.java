package org.lianxi.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianxi.resolution.ResolutionDesk.CLERK;
import static org.lianxi.resolution.ResolutionDesk.DUE;
import static org.lianxi.resolution.ResolutionDesk.LEAD;
import static org.lianxi.resolution.ResolutionDesk.LEADER;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.document.CaseEntry;
import org.lianxi.document.CaseFile;
import org.lianxi.document.Documents;
import org.lianxi.document.IssuedDocument;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.notification.application.Inbox;
import org.lianxi.notification.application.ReceivedMessage;
import org.lianxi.resolution.application.Journal;
import org.lianxi.resolution.application.RaiseLight;
import org.lianxi.resolution.application.RegisterResolution;
import org.lianxi.resolution.application.Resolutions;
import org.lianxi.resolution.domain.CooperationEntry;
import org.lianxi.resolution.domain.Light;
import org.lianxi.resolution.domain.LightEntry;
import org.lianxi.resolution.domain.Resolution;
import org.lianxi.resolution.domain.ResolutionState;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LianxiTest
class ResolutionProcessTest {

    private static final LocalDate LATER = LocalDate.of(2026, 12, 31);
    private static final LocalDateTime END = DUE.atTime(23, 59, 59);

    @Autowired
    Office office;

    @Autowired
    TestClock clock;

    @Autowired
    ResolutionRegister register;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    Resolutions resolutions;

    @Autowired
    Journal journal;

    @Autowired
    CaseFile caseFile;

    @Autowired
    Documents documents;

    @Autowired
    Inbox inbox;

    @Autowired
    RaiseLight raiseLight;

    @Autowired
    RegisterResolution registerResolution;

    @Autowired
    JdbcClient jdbc;

    private ResolutionDesk desk;

    @BeforeEach
    void openTheOffice() {
        clock.set(TestClock.START);
        desk = new ResolutionDesk(office, register, runtime);
    }

    @Test
    void aResolutionIsEnteredOnceForEachRowOfTheMeetingsRecord() {
        var adoption = ResolutionDesk.adoption();

        var first = register.enter(adoption);
        var second = register.enter(adoption);

        assertThat(first.value()).matches("2026-DB-\\d{4}");
        assertThat(second).isEqualTo(first);
        assertThat(register.open())
                .filteredOn(open -> open.number().equals(first))
                .singleElement()
                .satisfies(open -> {
                    assertThat(open.state()).isEqualTo("待交办");
                    assertThat(open.due()).isEqualTo(DUE);
                });
    }

    @Test
    void registeringIsRecordedAndToldOnceHoweverOftenItRuns() {
        var number = desk.adopted();

        registerResolution.of(new CaseNumber(number));

        assertThat(entries(number)).extracting(CaseEntry::step).containsExactly("立项登记");
        assertThat(messages(CLERK, number)).hasSize(1);
        assertThat(office.passed(number)).contains("serviceTask_registerResolution");
        assertThat(office.offeredTo(office.task(number, "userTask_assignResolution")))
                .containsExactly("office");
    }

    @Test
    void theAssignmentFormIsFilledFromTheMeetingsRecord() {
        var number = desk.adopted();

        var shown = office.shown(CLERK, office.task(number, "userTask_assignResolution"));

        assertThat(shown)
                .containsEntry("caseNumber", number)
                .containsEntry("leadUnit", "legal")
                .containsEntry("dueDate", DUE.toString())
                .containsEntry("content", "制定并联审批办法");
        assertThat(shown.get("cooperatingUnits")).hasToString("[\"finance\",\"staffing\"]");
    }

    @Test
    void assigningAsksTheLeadUnitAndEachCooperatingUnitAndSetsTheTimers() {
        var number = desk.assigned();

        assertThat(office.offeredTo(office.task(number, "userTask_reportResult")))
                .containsExactlyInAnyOrder("legal-liaison", "legal-member");
        assertThat(office.tasks(number, "userTask_reportCooperation")).hasSize(2);
        assertThat(due(office.task(number, "userTask_reportResult").getDueDate()))
                .isEqualTo(END);
        assertThat(due(office.timerDue(number, "event_dueSoon"))).isEqualTo(END.minusDays(3));
        assertThat(due(office.timerDue(number, "event_overdue"))).isEqualTo(END);
        assertThat(due(office.timerDue(number, "event_longOverdue"))).isEqualTo(END.plusDays(7));
        assertThat(messages(LEAD, number)).anyMatch(message -> message.text().contains("牵头"));
        assertThat(messages("finance-liaison", number))
                .anyMatch(message -> message.text().contains("配合"));
    }

    @Test
    void theOfficeMayCorrectTheUnitsWithAReason() {
        var number = desk.adopted();
        var answers = ResolutionDesk.asAdopted();
        answers.put("leadUnit", "investment");
        answers.put("cooperatingUnits", List.of("legal"));
        answers.put("correctionReason", "职责已经调整");

        desk.submit(CLERK, number, "userTask_assignResolution", answers);

        assertThat(office.offeredTo(office.task(number, "userTask_reportResult")))
                .contains("investment-liaison");
        assertThat(office.offeredTo(office.task(number, "userTask_reportCooperation")))
                .containsExactly("legal-liaison");
        assertThat(entries(number).get(1).text()).contains("职责已经调整");
        assertThat(resolution(number).adopted().leadUnit().value()).isEqualTo("legal");
    }

    @Test
    void aCompletedResolutionIsVerifiedClosedAndArchived() {
        var number = desk.reportedDone();
        assertThat(resolution(number).state()).isEqualTo(ResolutionState.TO_VERIFY);

        var shown = office.shown(CLERK, office.task(number, "userTask_verifyResult"));
        desk.close(number);

        assertThat(shown)
                .containsEntry("reportedResult", "办法已印发施行")
                .containsEntry("reportedEvidence", "市政办〔2026〕55号，存法制办档案室");
        assertThat(office.isOver(number)).isTrue();
        assertThat(office.passed(number))
                .contains("endEvent_verified", "serviceTask_archiveResolution", "endEvent_resolutionClosed")
                .doesNotContain("endEvent_extended", "endEvent_blueIssued");
        assertThat(resolution(number).state()).isEqualTo(ResolutionState.CLOSED);
        assertThat(register.open()).noneMatch(open -> open.number().value().equals(number));
        assertThat(archived(number)).contains("办法已印发施行", "市政办〔2026〕55号", "核查通过，销号");
        assertThat(messages(LEAD, number)).anyMatch(message -> message.text().contains("销号"));
    }

    @Test
    void theRecordNamesEveryActWithThePostBehindIt() {
        var number = desk.assigned();
        desk.cooperate(number, "finance");
        desk.reportDone(number);
        desk.close(number);

        assertThat(entries(number))
                .extracting(CaseEntry::step)
                .startsWith("立项登记", "交办决议事项", "反馈配合情况", "反馈办理情况", "核查办理结果");
        assertThat(entries(number))
                .filteredOn(entry -> entry.step().equals("反馈办理情况"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.person()).isEqualTo(LEAD);
                    assertThat(entry.post()).contains("联络员");
                    assertThat(entry.decision()).isEqualTo("报请办结");
                });
    }

    @Test
    void closingDoesNotWaitForCooperatingUnitsButNamesTheSilentOnes() {
        var number = desk.assigned();
        desk.cooperate(number, "finance");
        desk.reportDone(number);
        desk.close(number);

        assertThat(office.passed(number))
                .contains("endEvent_resolutionClosed")
                .doesNotContain("endEvent_cooperationReported");
        assertThat(entries(number)).anySatisfy(entry -> assertThat(entry.text())
                .contains("未反馈配合情况的单位")
                .contains("编")
                .doesNotContain("财政"));
    }

    @Test
    void aCooperatingUnitsAnswerReachesTheLeadUnit() {
        var number = desk.assigned();

        desk.cooperate(number, "finance");

        assertThat(journal.cooperation(new CaseNumber(number)))
                .extracting(CooperationEntry::unit)
                .extracting(Object::toString)
                .containsExactly("finance");
        assertThat(office.tasks(number, "userTask_reportCooperation")).hasSize(1);
        assertThat(messages(LEAD, number)).anyMatch(message -> message.text().contains("已反馈配合情况"));
        assertThat(shown(LEAD, number, "userTask_reportResult", "cooperationRows"))
                .contains("已提出修改意见");
    }

    @Test
    void onceAllCooperatingUnitsHaveAnsweredTheirBranchEndsAndTheLeadUnitWorksOn() {
        var number = desk.assigned();

        desk.cooperate(number, "finance");
        desk.cooperate(number, "staffing");

        assertThat(office.passed(number)).contains("endEvent_cooperationReported");
        assertThat(office.tasks(number, "userTask_reportResult")).hasSize(1);
        assertThat(office.isOver(number)).isFalse();
    }

    @Test
    void whatIsSentBackComesAgainWithTheReason() {
        var number = desk.reportedDone();

        desk.sendBack(number);

        assertThat(resolution(number).state()).isEqualTo(ResolutionState.IN_HAND);
        assertThat(shown(LEAD, number, "userTask_reportResult", "replyToReport"))
                .contains("缺少公开的证明");
        assertThat(messages(LEAD, number)).anyMatch(message -> message.text().contains("未通过核查"));

        desk.reportDone(number);
        desk.close(number);

        assertThat(office.passed(number)).contains("endEvent_resolutionClosed");
        assertThat(journal.reports(new CaseNumber(number)))
                .extracting(entry -> entry.reply().orElseThrow().decision())
                .containsExactly("退回", "核查通过，销号");
    }

    @Test
    void progressMayBeReportedAsOftenAsNeededBeforeCompletion() {
        var number = desk.assigned();
        for (var step : List.of("已起草", "已征求意见")) {
            desk.submit(LEAD, number, "userTask_reportResult", Map.of("decision", "progress", "progress", step));
        }
        assertThat(resolution(number).state()).isEqualTo(ResolutionState.IN_HAND);

        desk.reportDone(number);
        desk.close(number);

        assertThat(office.passed(number)).contains("endEvent_resolutionClosed");
        assertThat(journal.reports(new CaseNumber(number))).hasSize(3);
    }

    @Test
    void aGrantedExtensionSetsTheTimersAnewAndAsksEverybodyAgain() {
        var number = desk.assigned();
        desk.cooperate(number, "finance");
        desk.requestExtension(number, LATER);
        assertThat(office.offeredTo(office.task(number, "userTask_decideExtension")))
                .containsExactly("leader");
        assertThat(office.shown(LEADER, office.task(number, "userTask_decideExtension")))
                .containsEntry("newDue", LATER.toString())
                .containsEntry("requestReason", "须再次征求意见");

        desk.grant(number, LATER);

        assertThat(office.passed(number)).contains("endEvent_extended");
        assertThat(resolution(number).due()).isEqualTo(LATER);
        assertThat(office.timers(number, "event_overdue")).hasSize(1);
        assertThat(due(office.timerDue(number, "event_dueSoon")))
                .isEqualTo(LATER.atTime(23, 59, 59).minusDays(3));
        assertThat(due(office.timerDue(number, "event_overdue"))).isEqualTo(LATER.atTime(23, 59, 59));
        assertThat(due(office.timerDue(number, "event_longOverdue")))
                .isEqualTo(LATER.atTime(23, 59, 59).plusDays(7));
        assertThat(due(office.task(number, "userTask_reportResult").getDueDate()))
                .isEqualTo(LATER.atTime(23, 59, 59));
        desk.cooperate(number, "finance");
        desk.reportDone(number);
        desk.close(number);
        assertThat(office.passed(number)).contains("endEvent_resolutionClosed");
    }

    @Test
    void theLeaderMaySetAnotherDateThanTheOneAskedFor() {
        var number = desk.extensionRequested(LATER);

        desk.grant(number, DUE.plusDays(5));

        assertThat(resolution(number).due()).isEqualTo(DUE.plusDays(5));
    }

    @Test
    void aRefusedExtensionLeavesTheDueDateAndTheTimers() {
        var number = desk.extensionRequested(LATER);

        desk.submit(LEADER, number, "userTask_decideExtension", Map.of("decision", "refuse", "reason", "年度任务不能再延"));

        assertThat(resolution(number).due()).isEqualTo(DUE);
        assertThat(due(office.timerDue(number, "event_overdue"))).isEqualTo(END);
        assertThat(office.passed(number)).doesNotContain("endEvent_extended");
        assertThat(shown(LEAD, number, "userTask_reportResult", "replyToReport"))
                .contains("年度任务不能再延");
        desk.reportDone(number);
        desk.close(number);
        assertThat(office.passed(number)).contains("endEvent_resolutionClosed");
    }

    @Test
    void theBlueLightGoesOnShortlyBeforeTheDueDate() {
        var number = desk.assigned();

        fire(number, "event_dueSoon", END.minusDays(3));

        assertThat(office.passed(number)).contains("serviceTask_issueBlueNotice", "endEvent_blueIssued");
        assertThat(resolution(number).light()).isEqualTo(Light.BLUE);
        assertThat(notices(number)).singleElement().satisfies(notice -> {
            assertThat(notice.number()).matches("市政联督〔2026〕\\d+号");
            assertThat(notice.title()).isEqualTo("蓝色督办单");
        });
        assertThat(html(number)).contains("制定并联审批办法", "2026年12月10日", "蓝色", "距办理期限还有 3 天");
        assertThat(messages(LEAD, number)).anyMatch(message -> message.text().contains("蓝色督办单"));
        assertThat(messages("supervision-liaison", number))
                .noneMatch(message -> message.text().contains("通报"));
        assertThat(office.tasks(number, "userTask_reportResult")).hasSize(1);
    }

    @Test
    void theYellowLightGoesOnWhenTheDueDateHasPassed() {
        var number = desk.assigned();

        fire(number, "event_overdue", END);

        assertThat(office.passed(number)).contains("serviceTask_issueYellowNotice", "endEvent_yellowIssued");
        assertThat(resolution(number).standing()).isEqualTo("办理中（黄）");
        assertThat(html(number)).contains("黄色", "办理期限已过");
        assertThat(messages("legal-head", number)).hasSize(1);
    }

    @Test
    void theRedLightInformsTheSupervisionBureauAndTheLeader() {
        var number = desk.assigned();
        fire(number, "event_dueSoon", END.minusDays(3));
        fire(number, "event_overdue", END);

        fire(number, "event_longOverdue", END.plusDays(7));

        assertThat(office.passed(number)).contains("serviceTask_issueRedNotice", "endEvent_redIssued");
        assertThat(journal.lights(new CaseNumber(number)))
                .extracting(LightEntry::light)
                .containsExactly(Light.BLUE, Light.YELLOW, Light.RED);
        assertThat(notices(number))
                .hasSize(3)
                .extracting(IssuedDocument::number)
                .doesNotHaveDuplicates();
        assertThat(html(number)).contains("红色", "已逾期 7 天", "抄送", "监察局");
        assertThat(messages("supervision-liaison", number))
                .anyMatch(message -> message.text().contains("特此通报"));
        assertThat(messages(LEADER, number)).anyMatch(message -> message.text().contains("特此通报"));
        desk.reportDone(number);
        desk.close(number);
        assertThat(office.passed(number)).contains("endEvent_resolutionClosed");
    }

    @Test
    void theSameLightForTheSameDueDateGoesOnOnce() {
        var number = desk.assigned();
        fire(number, "event_overdue", END);
        var messagesBefore = messages(LEAD, number).size();

        raiseLight.of(new CaseNumber(number), Light.YELLOW);
        raiseLight.of(new CaseNumber(number), Light.BLUE);

        assertThat(journal.lights(new CaseNumber(number))).hasSize(1);
        assertThat(notices(number)).hasSize(1);
        assertThat(messages(LEAD, number)).hasSize(messagesBefore);
        assertThat(resolution(number).light()).isEqualTo(Light.YELLOW);
    }

    @Test
    void anExtensionPutsTheLightOutAndTheLogSaysSo() {
        var number = desk.assigned();
        fire(number, "event_overdue", END);
        desk.requestExtension(number, LATER);
        desk.grant(number, LATER);

        assertThat(resolution(number).light()).isEqualTo(Light.NONE);
        assertThat(journal.lights(new CaseNumber(number)))
                .extracting(LightEntry::light)
                .containsExactly(Light.YELLOW, Light.NONE);

        fire(number, "event_overdue", LATER.atTime(23, 59, 59));
        assertThat(journal.lights(new CaseNumber(number)))
                .extracting(LightEntry::light)
                .containsExactly(Light.YELLOW, Light.NONE, Light.YELLOW);
        assertThat(notices(number)).hasSize(2);
    }

    @Test
    void aTimerThatFiredBeforeAnExtensionDoesNothingAfterIt() {
        var number = desk.assigned();
        desk.requestExtension(number, LATER);
        clock.set(END);
        management.executeJob(office.timers(number, "event_overdue").get(0).getId());
        desk.grant(number, LATER);

        office.runServices(number);

        assertThat(office.passed(number)).contains("endEvent_yellowIssued");
        assertThat(resolution(number).light()).isEqualTo(Light.NONE);
        assertThat(notices(number)).isEmpty();
    }

    @Test
    void whileTheOfficeVerifiesALateResolutionTheOfficeIsRemindedToo() {
        var number = desk.reportedDone();

        fire(number, "event_overdue", END);

        assertThat(messages(CLERK, number)).anyMatch(message -> message.text().contains("请尽快核查"));
        assertThat(office.tasks(number, "userTask_verifyResult")).hasSize(1);
    }

    @Test
    void aClosedResolutionGetsNoLight() {
        var number = desk.reportedDone();
        desk.close(number);
        clock.set(END.plusDays(8));

        raiseLight.of(new CaseNumber(number), Light.RED);

        assertThat(notices(number)).isEmpty();
        assertThat(journal.lights(new CaseNumber(number))).isEmpty();
    }

    @Test
    void theNextMeetingsFirstItemListsTheMostOverdueFirst() {
        var usual = desk.assigned();
        var urgent = desk.adopted();
        var answers = ResolutionDesk.asAdopted();
        answers.put("dueDate", "2026-11-30");
        answers.put("correctionReason", "上级要求提前");
        desk.submit(CLERK, urgent, "userTask_assignResolution", answers);

        var numbers =
                register.open().stream().map(open -> open.number().value()).toList();

        assertThat(numbers.indexOf(urgent)).isLessThan(numbers.indexOf(usual));
    }

    private void fire(String number, String element, LocalDateTime at) {
        clock.set(at);
        office.fireTimer(number, element);
    }

    private String shown(String person, String number, String element, String fact) {
        return String.valueOf(office.shown(person, office.task(number, element)).get(fact));
    }

    private Resolution resolution(String number) {
        return resolutions.find(new CaseNumber(number)).orElseThrow();
    }

    private List<CaseEntry> entries(String number) {
        return caseFile.entries(new CaseNumber(number));
    }

    private List<IssuedDocument> notices(String number) {
        return documents.of(new CaseNumber(number));
    }

    private String html(String number) {
        var newest = notices(number).get(notices(number).size() - 1);
        return jdbc.sql("select html from issued_document where id = ?")
                .param(newest.id())
                .query(String.class)
                .single();
    }

    private String archived(String number) {
        return jdbc.sql("select content from case_archive where case_number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private List<ReceivedMessage> messages(String person, String number) {
        return inbox.of(person, 10_000).stream()
                .filter(message -> message.caseNumber().equals(number))
                .toList();
    }

    private static LocalDateTime due(Date date) {
        return LocalDateTime.ofInstant(date.toInstant(), ZoneId.of("Asia/Shanghai"));
    }
}
