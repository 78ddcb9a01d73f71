package org.lianxi.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lianxi.resolution.ResolutionDesk.CLERK;
import static org.lianxi.resolution.ResolutionDesk.DUE;
import static org.lianxi.resolution.ResolutionDesk.LEAD;
import static org.lianxi.resolution.ResolutionDesk.LEADER;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.UnitCode;
import org.lianxi.notification.application.Inbox;
import org.lianxi.organization.Actors;
import org.lianxi.organization.application.Substitutions;
import org.lianxi.organization.domain.Substitution;
import org.lianxi.organization.domain.Works;
import org.lianxi.resolution.application.Journal;
import org.lianxi.resolution.application.ReportCooperation;
import org.lianxi.resolution.application.Resolutions;
import org.lianxi.resolution.domain.Resolution;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is refused leaves a sentence, the open task, and nothing else. */
@LianxiTest
class ResolutionRefusalsTest {

    @Autowired
    Office office;

    @Autowired
    TestClock clock;

    @Autowired
    ResolutionRegister register;

    @Autowired
    RuntimeService runtime;

    @Autowired
    FormService forms;

    @Autowired
    Resolutions resolutions;

    @Autowired
    Journal journal;

    @Autowired
    CaseFile caseFile;

    @Autowired
    Inbox inbox;

    @Autowired
    Actors actors;

    @Autowired
    Substitutions substitutions;

    @Autowired
    ReportCooperation reportCooperation;

    @Autowired
    JdbcClient jdbc;

    private ResolutionDesk desk;

    @BeforeEach
    void openTheOffice() {
        clock.set(TestClock.START);
        desk = new ResolutionDesk(office, register, runtime);
    }

    @Test
    void aDueDateInThePast() {
        var answers = ResolutionDesk.asAdopted();
        answers.put("dueDate", "2026-11-23");
        answers.put("correctionReason", "提前");

        refused(
                CLERK,
                desk.adopted(),
                "userTask_assignResolution",
                answers,
                "resolution.due-in-the-past",
                "2026-11-23");
    }

    @Test
    void aCorrectionWithoutAReason() {
        var answers = ResolutionDesk.asAdopted();
        answers.put("cooperatingUnits", List.of("finance"));

        refused(
                CLERK,
                desk.adopted(),
                "userTask_assignResolution",
                answers,
                "resolution.correction-without-reason",
                "调整理由");
    }

    @Test
    void aUnitThatDoesNotExist() {
        var answers = ResolutionDesk.asAdopted();
        answers.put("leadUnit", "weather-bureau");

        refused(
                CLERK,
                desk.adopted(),
                "userTask_assignResolution",
                answers,
                "organization.unknown-unit",
                "weather-bureau");
    }

    @Test
    void aCompletionWithoutEvidence() {
        var answers = new HashMap<>(ResolutionDesk.done());
        answers.put("evidence", "  ");

        refused(LEAD, desk.assigned(), "userTask_reportResult", answers, "form.missing-answer", "佐证材料");
    }

    @Test
    void anExtensionThatIsNotLater() {
        refused(
                LEAD,
                desk.assigned(),
                "userTask_reportResult",
                ResolutionDesk.extension(DUE),
                "resolution.extension-not-later",
                DUE.toString());
    }

    @Test
    void anExtensionWithoutAReason() {
        var answers = new HashMap<>(ResolutionDesk.extension(DUE.plusDays(9)));
        answers.remove("extensionReason");

        refused(LEAD, desk.assigned(), "userTask_reportResult", answers, "form.missing-answer", "延期理由");
    }

    @Test
    void grantingADateThatIsNotLater() {
        refused(
                LEADER,
                desk.extensionRequested(DUE.plusDays(9)),
                "userTask_decideExtension",
                Map.of("decision", "grant", "newDue", DUE.minusDays(1).toString()),
                "resolution.extension-not-later",
                DUE.toString());
    }

    @Test
    void refusingAnExtensionWithoutAReason() {
        refused(
                LEADER,
                desk.extensionRequested(DUE.plusDays(9)),
                "userTask_decideExtension",
                Map.of("decision", "refuse"),
                "form.missing-answer",
                "不同意的理由");
    }

    @Test
    void sendingBackWithoutAReason() {
        refused(
                CLERK,
                desk.reportedDone(),
                "userTask_verifyResult",
                Map.of("decision", "send-back"),
                "form.missing-answer",
                "退回理由");
    }

    @Test
    void anAnswerThatTheFormDoesNotOffer() {
        refused(
                CLERK,
                desk.reportedDone(),
                "userTask_verifyResult",
                Map.of("decision", "forget-it"),
                "form.unknown-choice",
                "核查结论");
    }

    @Test
    void cooperationOfAUnitThatIsNotAsked() {
        var number = new CaseNumber(desk.assigned());
        var actor = actors.of("investment-liaison");

        var refusal = refusal(() -> reportCooperation.of(number, new UnitCode("investment"), "我们也做了", actor));

        assertThat(refusal.code()).isEqualTo("resolution.unit-not-asked");
        assertThat(refusal.sentence()).contains("不是本决议", number.value());
        assertThat(journal.cooperation(number)).isEmpty();
    }

    @Test
    void aSecondAnswerOfTheSameUnit() {
        var number = desk.assigned();
        desk.cooperate(number, "finance");
        var actor = actors.of("finance-liaison");

        var refusal =
                refusal(() -> reportCooperation.of(new CaseNumber(number), new UnitCode("finance"), "再说一遍", actor));

        assertThat(refusal.code()).isEqualTo("resolution.cooperation-reported-already");
        assertThat(journal.cooperation(new CaseNumber(number)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.text()).isEqualTo("已提出修改意见"));
    }

    @Test
    void aTaskThatSomebodyElseHasCompleted() {
        var number = desk.assigned();
        var task = office.task(number, "userTask_reportResult");
        office.submit(LEAD, task, ResolutionDesk.done());

        var refusal = refusal(() -> submitAs("legal-member", task, ResolutionDesk.done()));

        assertThat(refusal.code()).isEqualTo("task.already-done");
        assertThat(journal.reports(new CaseNumber(number))).hasSize(1);
    }

    @Test
    void oneOfTwoPeopleWhoCompleteTheSameTaskAtTheSameTime() throws Exception {
        var number = desk.assigned();
        var task = office.task(number, "userTask_reportResult");
        var together = new CyclicBarrier(2);
        var failures = new ArrayList<Throwable>();

        var pool = Executors.newFixedThreadPool(2);
        try {
            var both = List.of(LEAD, "legal-member").stream()
                    .map(person -> pool.submit(() -> {
                        together.await();
                        submitAs(person, task, Map.of("decision", "progress", "progress", "已起草"));
                        return person;
                    }))
                    .toList();
            for (var one : both) {
                try {
                    one.get();
                } catch (ExecutionException failed) {
                    failures.add(failed.getCause());
                }
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(failures).singleElement().isInstanceOf(Refusal.class);
        assertThat(journal.reports(new CaseNumber(number))).hasSize(1);
        assertThat(office.tasks(number, "userTask_reportResult")).hasSize(1);
    }

    @Test
    void whatPeopleTypedLeavesNoTraceInTheEngine() {
        var number = desk.assigned();
        desk.cooperate(number, "finance");
        desk.requestExtension(number, DUE.plusDays(9));
        desk.grant(number, DUE.plusDays(9));
        desk.reportDone(number);
        desk.sendBack(number);
        desk.reportDone(number);
        desk.close(number);

        for (var typed : List.of("年内印发", "已提出修改意见", "须再次征求意见", "抓紧办理", "办法已印发", "档案室", "缺少公开", "已核对")) {
            for (var table : List.of("ACT_RU_VARIABLE", "ACT_HI_VARINST", "ACT_HI_DETAIL")) {
                assertThat(jdbc.sql("select count(*) from %s where TEXT_ like ?".formatted(table))
                                .param("%" + typed + "%")
                                .query(Long.class)
                                .single())
                        .as("%s in %s", typed, table)
                        .isZero();
            }
        }
        assertThat(jdbc.sql("""
                                select distinct v.NAME_ from ACT_HI_VARINST v join ACT_HI_PROCINST p
                                on p.PROC_INST_ID_ = v.PROC_INST_ID_ where p.BUSINESS_KEY_ = ?
                                """).param(number).query(String.class).list())
                .doesNotContain("decision", "result", "evidence", "reason", "cooperation", "instruction");
    }

    @Test
    void aDueDateInTheAbsenceOfACooperatingLiaisonIsAllowedButWarnedOfBeforeAndAfter() {
        var away = new Substitution(
                "resolution-absence",
                "finance-liaison",
                "finance-member",
                DUE.minusDays(1),
                DUE.plusDays(1),
                Works.ALL,
                "因公外出",
                "legal-liaison",
                LocalDateTime.now(clock),
                null,
                null);
        substitutions.add(away);
        try {
            var number = desk.adopted();
            assertThat(String.valueOf(office.shown(CLERK, office.task(number, "userTask_assignResolution"))
                            .get("absentLiaisons")))
                    .contains("外出");

            desk.submit(CLERK, number, "userTask_assignResolution", ResolutionDesk.asAdopted());

            assertThat(inbox.of(CLERK, 10_000))
                    .filteredOn(message -> message.caseNumber().equals(number))
                    .anyMatch(message -> message.text().contains("落在办理单位联络员外出期间"));
        } finally {
            substitutions.revoke(away.id(), "legal-liaison", LocalDateTime.now(clock));
        }
    }

    private void refused(
            String person,
            String number,
            String element,
            Map<String, Object> answers,
            String code,
            String partOfTheSentence) {
        var before = resolution(number);
        var reports = journal.reports(new CaseNumber(number));
        var entries = caseFile.entries(new CaseNumber(number));

        var refusal = refusal(() -> desk.submit(person, number, element, answers));

        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.sentence()).contains(partOfTheSentence).endsWith("。");
        assertThat(office.tasks(number, element)).hasSize(1);
        assertThat(resolution(number)).isEqualTo(before);
        assertThat(journal.reports(new CaseNumber(number))).isEqualTo(reports);
        assertThat(caseFile.entries(new CaseNumber(number))).isEqualTo(entries);
    }

    private void submitAs(String person, Task task, Map<String, Object> answers) {
        office.as(person, () -> {
            forms.submitTaskForm(task.getId(), answers);
            return person;
        });
    }

    private Resolution resolution(String number) {
        return resolutions.find(new CaseNumber(number)).orElseThrow();
    }

    private static Refusal refusal(ThrowingCallable act) {
        var refusal = catchThrowableOfType(Refusal.class, act);
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
