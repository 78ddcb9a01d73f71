package org.lianxi.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianxi.approval.ApprovalDesk.CENTRE;
import static org.lianxi.approval.ApprovalDesk.CHECK;
import static org.lianxi.approval.ApprovalDesk.CONSOLIDATE;
import static org.lianxi.approval.ApprovalDesk.COORDINATION;
import static org.lianxi.approval.ApprovalDesk.EXTENSION;
import static org.lianxi.approval.ApprovalDesk.GOVERNMENT;
import static org.lianxi.approval.ApprovalDesk.SIGN;
import static org.lianxi.approval.ApprovalDesk.WINDOW;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianxi.approval.application.Approvals;
import org.lianxi.approval.application.WithdrawApplication;
import org.lianxi.approval.domain.CaseState;
import org.lianxi.calendar.CaseClocks;
import org.lianxi.calendar.ClockReading;
import org.lianxi.calendar.Light;
import org.lianxi.document.Documents;
import org.lianxi.document.IssuedDocument;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.notification.application.Inbox;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** What may happen beside the straight way: extension, coordination, the whole case overdue, withdrawal at any time. */
@LianxiTest
class ApprovalTurnsTest {

    private static final String TYPE = "工业投资项目";
    private static final String TWO = "生产建设项目水土保持方案审批";
    private static final String ONE = "企业登记注册";

    @Autowired
    Office office;

    @Autowired
    TestClock clock;

    @Autowired
    Approvals approvals;

    @Autowired
    CaseClocks clocks;

    @Autowired
    Documents documents;

    @Autowired
    Inbox inbox;

    @Autowired
    WithdrawApplication withdrawApplication;

    @Autowired
    @Qualifier("lightsRound")
    Runnable round;

    private ApprovalDesk desk;

    @BeforeEach
    void openTheOffice() {
        clock.set(TestClock.START);
        desk = new ApprovalDesk(office);
    }

    /** 行政许可法 article 42. */
    @Test
    void theHeadOfTheGovernmentExtendsAJointApprovalByFifteenDaysAndTheApplicantIsTold() {
        var number = desk.accepted(TYPE, TWO);
        var before = clock(number);

        desk.follow(number, "extend", "extensionReason", "涉及跨县区协调");
        desk.submit(GOVERNMENT, number, EXTENSION, Map.of("decision", "grant", "opinion", "同意"));

        var after = clock(number);
        assertThat(after.term().days()).isEqualTo(before.term().days() + 15);
        assertThat(after.derivation()).contains("批准延长 15 个工作日");
        assertThat(letters(number)).contains("延长审批期限告知书");
        assertThat(office.passed(number)).contains("endEvent_extended");
        assertThat(office.timerDue(number, "event_caseRed").toInstant())
                .isEqualTo(after.redAt().atZone(ZoneId.systemDefault()).toInstant());
        assertThatThrownBy(() -> desk.follow(number, "extend", "extensionReason", "再延长"))
                .hasMessageContaining("不得再次延长");
    }

    @Test
    void nobodyElseMayExtendAJointApproval() {
        var number = desk.accepted(TYPE, TWO);
        desk.follow(number, "extend", "extensionReason", "涉及跨县区协调");
        var task = office.task(number, EXTENSION);

        assertThat(office.offeredTo(task)).containsExactly("leader");
        for (var other : List.of("fuzuzhang", "water-head", "office-director")) {
            assertThatThrownBy(() -> office.submit(other, task, Map.of("decision", "grant", "opinion", "同意")))
                    .as(other)
                    .isInstanceOf(Exception.class);
        }
        assertThat(clock(number).term().days()).isEqualTo(45);

        desk.submit(GOVERNMENT, number, EXTENSION, Map.of("decision", "refuse", "opinion", "期限充足"));
        assertThat(clock(number).term().days()).isEqualTo(45);
        assertThat(office.passed(number)).contains("endEvent_notExtended");
    }

    @Test
    void theLeadUnitsHeadExtendsAnApprovalOfOneDepartmentByTenDays() {
        var number = desk.accepted("餐饮和公共场所开业", ONE);
        assertThat(clock(number).term().days()).isEqualTo(20);
        desk.agree(number, "market-regulation");

        desk.submit(CENTRE, number, CONSOLIDATE, Map.of("decision", "extend", "extensionReason", "核名复议"));
        assertThat(office.tasks(number, CONSOLIDATE)).hasSize(1);
        desk.submit("market-regulation-head", number, EXTENSION, Map.of("decision", "grant", "opinion", "同意"));

        assertThat(clock(number).term().days()).isEqualTo(30);
    }

    @Test
    void anExtensionThatWaitsEndsWithTheCase() {
        var number = desk.accepted(TYPE, TWO);
        desk.follow(number, "extend", "extensionReason", "涉及跨县区协调");
        desk.agree(number, "water", "natural-resources");
        desk.consolidate(number);

        desk.grant(number, "water");

        assertThat(office.tasks(number, EXTENSION)).isEmpty();
        assertThat(office.passed(number)).contains("endEvent_moot");
    }

    /** Clause 5.4a. */
    @Test
    void theWholeCaseTurnsYellowAndRedAndIsRecordedAtTheSupervision() {
        var number = desk.accepted(TYPE, TWO);
        clock.set(clock(number).yellowAt().plusMinutes(1));
        office.fireTimer(number, "event_caseYellow");
        clock.set(clock(number).redAt().plusMinutes(1));
        office.fireTimer(number, "event_caseRed");

        assertThat(clock(number).light()).isEqualTo(Light.RED);
        assertThat(clock(number).lights())
                .extracting(ClockReading.LightChange::light)
                .containsExactly(Light.GREEN, Light.YELLOW, Light.RED);
        assertThat(office.passed(number)).contains("endEvent_caseWarned", "endEvent_caseOverdueRecorded");
        assertThat(inbox.of("supervision-liaison", 200))
                .anyMatch(message -> message.text().contains(number));
        assertThatThrownBy(() -> desk.follow(number, "extend", "extensionReason", "逾期后申请"))
                .hasMessageContaining("期满后不能再延长");
    }

    @Test
    void aCaseThatTurnsYellowAgainAfterAnExtensionIsWarnedOfAgain() {
        var number = desk.accepted(TYPE, TWO);
        clock.set(clock(number).yellowAt().plusMinutes(1));
        office.fireTimer(number, "event_caseYellow");
        desk.follow(number, "extend", "extensionReason", "涉及跨县区协调");
        desk.submit(GOVERNMENT, number, EXTENSION, Map.of("decision", "grant", "opinion", "同意"));
        assertThat(clock(number).light()).isEqualTo(Light.GREEN);

        clock.set(clock(number).yellowAt().plusMinutes(1));
        round.run();

        assertThat(clock(number).lights())
                .extracting(ClockReading.LightChange::light)
                .containsExactly(Light.GREEN, Light.YELLOW, Light.GREEN, Light.YELLOW);
        assertThat(inbox.of(CENTRE, 200).stream()
                        .filter(message -> message.text().contains(number)
                                && message.text().contains("请抓紧办理"))
                        .count())
                .isEqualTo(2);
    }

    @Test
    void objectionsThatAreSettledInCoordinationLetTheCaseGoOn() {
        var number = desk.accepted(TYPE, TWO);
        desk.agree(number, "water");
        desk.object(number, "natural-resources");
        assertThatThrownBy(() -> desk.consolidate(number)).hasMessageContaining("须先协调");

        desk.toCoordination(number);
        desk.submit(
                CENTRE,
                number,
                COORDINATION,
                Map.of(
                        "heldOn", "2026-11-24",
                        "participants", "市水利局、市自然资源局",
                        "decision", "settled",
                        "agreement", "退让保护区边界三十米后同意"));

        assertThat(office.passed(number)).contains("endEvent_settled");
        assertThat(office.tasks(number, SIGN)).hasSize(1);
    }

    static Stream<Named<Consumer<Stage>>> phases() {
        return Stream.of(
                Named.of("形式审查", Stage::received),
                Named.of("待补正", Stage::supplementing),
                Named.of("部门会签", Stage::consulting),
                Named.of("特别程序", Stage::inProcedure),
                Named.of("汇总", Stage::consolidating),
                Named.of("协调", Stage::coordinating),
                Named.of("签发", Stage::signing),
                Named.of("送达", Stage::delivering));
    }

    @ParameterizedTest
    @MethodSource("phases")
    void theApplicantMayWithdrawInEachPhase(Consumer<Stage> phase) {
        var stage = new Stage(desk);
        phase.accept(stage);
        var number = stage.number;

        withdrawApplication.of(new CaseNumber(number), "项目调整", WINDOW);
        office.runServices(number);

        assertThat(office.isOver(number)).isTrue();
        assertThat(office.passed(number)).contains("endEvent_withdrawn");
        assertThat(approvals.get(new CaseNumber(number)).state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(letters(number)).endsWith("终止办理告知书");
        assertThat(clocks.of(List.of(new CaseNumber(number))))
                .allSatisfy(reading -> assertThat(reading.state()).isEqualTo(ClockReading.State.STOPPED));
        assertThatThrownBy(() -> withdrawApplication.of(new CaseNumber(number), "再次撤回", WINDOW))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void onlyTheWindowRegistersAWithdrawal() {
        var number = desk.accepted(TYPE, TWO);

        assertThatThrownBy(() -> withdrawApplication.of(new CaseNumber(number), "项目调整", "water-liaison"))
                .hasMessageContaining("窗口登记");
        assertThat(desk.asked(number)).hasSize(2);
    }

    /** Brings a case to where the applicant changes their mind. */
    private static final class Stage {

        private final ApprovalDesk desk;
        private String number = "";

        Stage(ApprovalDesk desk) {
            this.desk = desk;
        }

        void received() {
            number = desk.received(TYPE, TWO);
        }

        void supplementing() {
            received();
            desk.submit(WINDOW, number, CHECK, Map.of("decision", "supplement", "missing", "选址意见"));
        }

        void consulting() {
            number = desk.accepted(TYPE, TWO);
        }

        void inProcedure() {
            consulting();
            desk.opinion(
                    number,
                    "water",
                    "special-procedure",
                    "opinion",
                    "需要听证",
                    "procedureKind",
                    "hearing",
                    "procedureDays",
                    "10");
        }

        void consolidating() {
            consulting();
            desk.agree(number, "water", "natural-resources");
        }

        void coordinating() {
            consulting();
            desk.agree(number, "water");
            desk.object(number, "natural-resources");
            desk.toCoordination(number);
            desk.deadlock(number, "2026-11-24");
        }

        void signing() {
            consolidating();
            desk.consolidate(number);
        }

        void delivering() {
            signing();
            desk.grant(number, "water");
        }
    }

    private ClockReading clock(String number) {
        return clocks.get(new CaseNumber(number), "case");
    }

    private List<String> letters(String number) {
        return documents.of(new CaseNumber(number)).stream()
                .map(IssuedDocument::title)
                .toList();
    }
}
