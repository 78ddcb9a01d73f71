package org.lianxi.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianxi.approval.ApprovalDesk.CENTRE;
import static org.lianxi.approval.ApprovalDesk.CONSOLIDATE;
import static org.lianxi.approval.ApprovalDesk.FOLLOW;
import static org.lianxi.approval.ApprovalDesk.NAME_REVIEWERS;
import static org.lianxi.approval.ApprovalDesk.OPINION;
import static org.lianxi.approval.ApprovalDesk.PROCEDURE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxi.approval.application.CaseEvents;
import org.lianxi.approval.application.Reviews;
import org.lianxi.approval.domain.Review;
import org.lianxi.approval.domain.ReviewState;
import org.lianxi.calendar.CaseClocks;
import org.lianxi.calendar.ClockReading;
import org.lianxi.calendar.Light;
import org.lianxi.document.Documents;
import org.lianxi.document.IssuedDocument;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;
import org.lianxi.notification.application.Inbox;
import org.lianxi.notification.application.ReceivedMessage;
import org.lianxi.organization.Units;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** The departments' part: parallel reviews, special procedures, the overdue ladder, added, released and asked again. */
@LianxiTest
class ApprovalReviewsTest {

    private static final String TYPE = "工业投资项目";
    private static final String TWO = "生产建设项目水土保持方案审批";
    private static final String UNLISTED = "其他需要联合审批的事项";

    @Autowired
    Office office;

    @Autowired
    TestClock clock;

    @Autowired
    Reviews reviews;

    @Autowired
    CaseEvents events;

    @Autowired
    CaseClocks clocks;

    @Autowired
    Documents documents;

    @Autowired
    Inbox inbox;

    @Autowired
    Units units;

    @Autowired
    RepositoryService repository;

    private ApprovalDesk desk;

    @BeforeEach
    void openTheOffice() {
        clock.set(TestClock.START);
        desk = new ApprovalDesk(office);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8, 20})
    void soManyDepartmentsDecideTogether(int count) {
        var named = units.all().stream()
                .map(unit -> unit.code().value())
                .sorted(Comparator.reverseOrder())
                .limit(count)
                .toList();
        var number = desk.accepted(TYPE, UNLISTED);
        name(number, named);
        assertThat(desk.asked(number)).hasSize(count);

        named.forEach(unit -> desk.agree(number, unit));

        assertThat(office.tasks(number, CONSOLIDATE)).hasSize(1);
        desk.consolidate(number);
        desk.grant(number, named.get(0));
        desk.deliver(number, "2026-11-24");
        assertThat(office.passed(number)).contains("endEvent_granted");
    }

    @Test
    void whereTheTableNamesNobodyTheServiceCentreDoesAndTheLimitBecomesAJointOne() {
        var number = desk.accepted(TYPE, UNLISTED);
        assertThat(office.tasks(number, NAME_REVIEWERS)).hasSize(1);
        assertThat(clock(number).term().days()).isEqualTo(20);

        name(number, List.of("water", "transport"));

        assertThat(clock(number).term().days()).isEqualTo(45);
        assertThat(desk.asked(number)).containsExactly("transport", "water");
    }

    @Test
    void aDepartmentMayAgreeWithConditionsOrNotBeConcerned() {
        var number = desk.accepted(TYPE, TWO);

        desk.opinion(number, "water", "agree-with-conditions", "conditions", "施工期落实拦挡措施");
        desk.opinion(number, "natural-resources", "not-concerned", "opinion", "不涉及新增用地");

        assertThat(current(number, "water").opinion().orElseThrow().conditions())
                .isEqualTo("施工期落实拦挡措施");
        assertThat(office.tasks(number, CONSOLIDATE)).hasSize(1);
    }

    /** 行政许可法 article 45. */
    @Test
    void aSpecialProcedurePausesTheClocksAndTheApplicantIsToldInWriting() {
        var number = desk.accepted(TYPE, TWO);
        var before = clock(number);
        var own = review(number, "water");

        clock.set(LocalDate.of(2026, 11, 26).atTime(10, 0));
        var remaining = clock(number).remaining();
        desk.opinion(
                number,
                "water",
                "special-procedure",
                "opinion",
                "弃渣场稳定性存在争议",
                "procedureKind",
                "expert-review",
                "procedureDays",
                "5");

        assertThat(clock(number).state()).isEqualTo(ClockReading.State.PAUSED);
        assertThat(letters(number)).contains("特别程序告知书");
        assertThat(office.timers(number, "event_caseRed"))
                .singleElement()
                .satisfies(timer -> assertThat(timer.getDuedate()).isAfter("9999-01-01"));
        assertThat(told("window-clerk", number)).anyMatch(text -> text.contains("特别程序"));

        clock.set(LocalDate.of(2026, 12, 3).atTime(10, 0));
        office.submit("water-liaison", office.taskOf(number, PROCEDURE, "water"), Map.of("result", "专家组认为可行"));

        var after = clock(number);
        assertThat(after.state()).isEqualTo(ClockReading.State.RUNNING);
        assertThat(after.remaining()).isEqualTo(remaining);
        // Five working days stood still: 27 and 30 November, 1, 2 and 3 December.
        assertThat(after.derivation()).contains("暂停 5 个工作日");
        assertThat(after.due().day()).isAfter(before.due().day());
        assertThat(review(number, "water").remaining()).isEqualTo(own.remaining() - 2);
        assertThat(letters(number)).contains("恢复计算审批期限告知书");
        assertThat(office.timers(number, "event_caseRed")).singleElement().satisfies(timer -> assertThat(
                        timer.getDuedate().toInstant())
                .isEqualTo(after.redAt().atZone(clock.getZone()).toInstant()));
        desk.agree(number, "water", "natural-resources");
        assertThat(office.tasks(number, CONSOLIDATE)).hasSize(1);
    }

    /** Clause 5.4a. */
    @Test
    void anOverdueDepartmentIsWarnedThenRecordedAtTheSupervisionAndWaitedFor() {
        var number = desk.accepted(TYPE, TWO);
        clock.set(review(number, "water").yellowAt().plusMinutes(1));
        fire(number, "event_reviewYellow", "water");

        assertThat(review(number, "water").light()).isEqualTo(Light.YELLOW);
        assertThat(told("water-head", number)).anyMatch(text -> text.contains("请督促办理"));

        clock.set(review(number, "water").redAt().plusMinutes(1));
        fire(number, "event_reviewRed", "water");

        var reading = review(number, "water");
        assertThat(reading.light()).isEqualTo(Light.RED);
        assertThat(reading.lights())
                .extracting(ClockReading.LightChange::light)
                .containsExactly(Light.GREEN, Light.YELLOW, Light.RED);
        assertThat(told("supervision-head", number)).anyMatch(text -> text.contains("登记超期"));
        assertThat(office.passed(number)).contains("endEvent_headWarned", "endEvent_overdueRecorded");
        assertThat(desk.asked(number)).as("it is waited for").contains("water");
    }

    @Test
    void whereTheTableSaysSoAnOverdueDepartmentCountsAsSilent() {
        var deployment = repository
                .createDeployment()
                .addString("joint-approval-limits.dmn", limitsThatDecideWithoutTheOverdue())
                .deploy();
        try {
            var number = desk.accepted(TYPE, TWO);
            desk.agree(number, "natural-resources");
            clock.set(review(number, "water").redAt().plusMinutes(1));

            fire(number, "event_reviewRed", "water");

            assertThat(office.passed(number)).contains("endEvent_defaulted");
            assertThat(current(number, "water").state()).isEqualTo(ReviewState.DEFAULTED);
            assertThat(current(number, "water").opinion()).isEmpty();
            assertThat(office.tasks(number, CONSOLIDATE)).hasSize(1);
        } finally {
            repository.deleteDeployment(deployment.getId(), true);
        }
    }

    @Test
    void theServiceCentreMayGoOnWithoutDepartmentsThatAreAllOverdue() {
        var number = desk.accepted(TYPE, TWO);
        desk.agree(number, "natural-resources");
        assertThatThrownBy(() -> desk.follow(number, "close-early")).hasMessageContaining("审查期限尚未届满");
        clock.set(review(number, "water").redAt().plusMinutes(1));

        desk.follow(number, "close-early");

        assertThat(current(number, "water").state()).isEqualTo(ReviewState.DEFAULTED);
        assertThat(office.tasks(number, CONSOLIDATE)).hasSize(1);
        assertThat(office.tasks(number, OPINION)).isEmpty();
        assertThat(office.passed(number)).contains("endEvent_closedEarly");
    }

    @Test
    void aDepartmentThatIsAddedIsWaitedFor() {
        var number = desk.accepted(TYPE, TWO);

        desk.follow(number, "add", "added", List.of(Map.of("unit", "transport", "days", 6)), "reason", "涉及公路用地");
        assertThat(desk.asked(number)).containsExactly("natural-resources", "transport", "water");
        desk.agree(number, "water", "natural-resources");
        assertThat(office.tasks(number, CONSOLIDATE)).isEmpty();

        desk.agree(number, "transport");
        assertThat(office.tasks(number, CONSOLIDATE)).hasSize(1);
    }

    @Test
    void aDepartmentThatIsReleasedIsNotWaitedFor() {
        var number = desk.accepted(TYPE, TWO);
        desk.agree(number, "water");

        desk.follow(number, "release", "releasedUnits", List.of("natural-resources"), "reason", "已由省厅审批");

        assertThat(office.passed(number)).contains("endEvent_released");
        assertThat(current(number, "natural-resources").state()).isEqualTo(ReviewState.RELEASED);
        assertThat(office.tasks(number, CONSOLIDATE)).hasSize(1);
        assertThat(told("natural-resources-liaison", number)).anyMatch(text -> text.contains("已解除"));
    }

    @Test
    void aReleaseEndsASpecialProcedureAndTheClockGoesOn() {
        var number = desk.accepted(TYPE, TWO);
        desk.opinion(
                number,
                "natural-resources",
                "special-procedure",
                "opinion",
                "需要鉴定",
                "procedureKind",
                "appraisal",
                "procedureDays",
                "3");

        desk.follow(number, "release", "releasedUnits", List.of("natural-resources"), "reason", "已由省厅审批");

        assertThat(clock(number).state()).isEqualTo(ClockReading.State.RUNNING);
        assertThat(letters(number)).contains("恢复计算审批期限告知书");
        assertThat(office.tasks(number, PROCEDURE)).isEmpty();
    }

    @Test
    void afterASubstantialChangeDepartmentsAreAskedAgainAndEarlierOpinionsStayVisible() {
        var number = desk.accepted(TYPE, TWO);
        desk.agree(number, "water");

        desk.follow(number, "changed", "change", "厂房由一座增加为两座", "reconsultUnits", List.of("water"));

        assertThat(desk.asked(number)).containsExactly("natural-resources", "water");
        assertThat(reviews.of(new CaseNumber(number)))
                .filteredOn(Review::superseded)
                .singleElement()
                .satisfies(earlier -> {
                    assertThat(earlier.unit()).isEqualTo(new UnitCode("water"));
                    assertThat(earlier.opinion()).isPresent();
                });
        var shown = office.shown("water-liaison", office.taskOf(number, OPINION, "water"));
        assertThat(String.valueOf(shown.get("changeText"))).contains("厂房由一座增加为两座");

        desk.agree(number, "water", "natural-resources");
        assertThat(office.tasks(number, CONSOLIDATE)).hasSize(1);
    }

    @Test
    void aChangeFoundWhileConsolidatingGoesBackToTheDepartments() {
        var number = desk.accepted(TYPE, TWO);
        desk.agree(number, "water", "natural-resources");

        desk.submit(
                CENTRE,
                number,
                CONSOLIDATE,
                Map.of("decision", "reconsult", "change", "用地面积增加", "reconsultUnits", List.of("natural-resources")));
        office.runServices(number);

        assertThat(desk.asked(number)).containsExactly("natural-resources");
        desk.agree(number, "natural-resources");
        assertThat(office.tasks(number, CONSOLIDATE)).hasSize(1);
    }

    @Test
    void aReminderReachesWhoeverIsSilentAndTheFollowingGoesOn() {
        var number = desk.accepted(TYPE, TWO);
        desk.agree(number, "water");

        desk.follow(number, "remind");

        assertThat(told("natural-resources-liaison", number)).anyMatch(text -> text.contains("催办"));
        assertThat(told("water-liaison", number)).noneMatch(text -> text.contains("催办"));
        assertThat(office.tasks(number, FOLLOW)).hasSize(1);
    }

    private void name(String number, List<String> named) {
        var rows = new ArrayList<Map<String, Object>>();
        named.forEach(unit -> rows.add(Map.of("unit", unit, "days", 10)));
        desk.submit(
                CENTRE,
                number,
                NAME_REVIEWERS,
                Map.of("reviewers", rows, "leadUnit", named.get(0), "reason", "按项目内容指定"));
        office.runServices(number);
    }

    /** The timer of one department's review. */
    private void fire(String number, String element, String unit) {
        office.fireTimer(number, element, "unit", unit);
    }

    private Review current(String number, String unit) {
        return reviews.current(new CaseNumber(number), new UnitCode(unit));
    }

    private ClockReading clock(String number) {
        return clocks.get(new CaseNumber(number), "case");
    }

    private ClockReading review(String number, String unit) {
        return clocks.get(new CaseNumber(number), current(number, unit).clock());
    }

    private List<String> letters(String number) {
        return documents.of(new CaseNumber(number)).stream()
                .map(IssuedDocument::title)
                .toList();
    }

    private List<String> told(String person, String number) {
        return inbox.of(person, 200).stream()
                .filter(message -> message.text().contains(number))
                .map(ReceivedMessage::text)
                .toList();
    }

    private String limitsThatDecideWithoutTheOverdue() {
        try (var file = getClass().getResourceAsStream("/processes/joint-approval-limits.dmn")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("<text>\"等待\"</text>", "<text>\"超时默认\"</text>");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
