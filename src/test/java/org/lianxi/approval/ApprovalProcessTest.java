package org.lianxi.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianxi.approval.ApprovalDesk.CHECK;
import static org.lianxi.approval.ApprovalDesk.SIGN;
import static org.lianxi.approval.ApprovalDesk.SUPPLEMENT;
import static org.lianxi.approval.ApprovalDesk.WINDOW;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.approval.application.Approvals;
import org.lianxi.approval.domain.ApprovalCase;
import org.lianxi.approval.domain.CaseState;
import org.lianxi.calendar.CaseClocks;
import org.lianxi.document.CaseFile;
import org.lianxi.document.Documents;
import org.lianxi.document.IssuedDocument;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** One test for each way that an application can end, and each turn on the way. */
@LianxiTest
class ApprovalProcessTest {

    private static final String TYPE = "工业投资项目";
    private static final String THREE = "生产建设项目水土保持方案审批";

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
    CaseFile caseFile;

    private ApprovalDesk desk;

    @BeforeEach
    void openTheOffice() {
        clock.set(TestClock.START);
        desk = new ApprovalDesk(office);
    }

    @Test
    void twoDepartmentsDecideOneApplicationTogether() {
        var number = desk.accepted(TYPE, THREE);

        assertThat(number).matches("\\d{4}-LS-\\d{4}");
        assertThat(desk.asked(number)).containsExactly("natural-resources", "water");
        assertThat(approval(number).leadUnit().orElseThrow().value()).isEqualTo("water");

        desk.agree(number, "water", "natural-resources");
        desk.consolidate(number);
        desk.grant(number, "water");
        desk.deliver(number, "2026-11-24");

        assertThat(office.isOver(number)).isTrue();
        assertThat(office.passed(number))
                .contains("endEvent_granted", "endEvent_reviewConcluded", "endEvent_reviewsCompleted");
        assertThat(approval(number).state()).isEqualTo(CaseState.GRANTED);
        assertThat(letters(number)).containsExactly("受理通知书", "准予行政许可决定书");
        assertThat(approvals.published(0, 1_000))
                .extracting(published -> published.approval().number().value())
                .contains(number);
    }

    @Test
    void whatIsDeniedEndsAsDenied() {
        var number = desk.accepted(TYPE, THREE);
        desk.agree(number, "water", "natural-resources");
        desk.consolidate(number);

        desk.submit(
                "water-head", number, SIGN, Map.of("decision", "deny", "text", "不符合水土保持要求", "ground", "水土保持法第二十五条"));
        desk.deliver(number, "2026-11-24");

        assertThat(office.passed(number)).contains("endEvent_denied").doesNotContain("endEvent_granted");
        assertThat(approval(number).state()).isEqualTo(CaseState.DENIED);
        assertThat(letters(number)).endsWith("不予行政许可决定书");
    }

    @Test
    void anApplicationThatCannotBeAcceptedIsRefusedWithItsGround() {
        var number = desk.received(TYPE, THREE);

        desk.submit(
                WINDOW,
                number,
                CHECK,
                Map.of("decision", "refuse", "reason", "不属于本机关职权范围", "ground", "行政许可法第三十二条第一款第二项"));

        assertThat(office.isOver(number)).isTrue();
        assertThat(office.passed(number)).contains("endEvent_refused");
        assertThat(letters(number)).containsExactly("不予受理决定书");
    }

    @Test
    void whatIsMissingIsAskedForOnceAndThenAccepted() {
        var number = desk.received(TYPE, THREE);
        desk.submit(WINDOW, number, CHECK, Map.of("decision", "supplement", "missing", "选址意见\n土地证明"));
        clock.set(TestClock.START.plusDays(3));
        desk.submit(WINDOW, number, SUPPLEMENT, Map.of("decision", "received", "received", "选址意见、土地证明各一份"));

        desk.accept(number);

        assertThat(approval(number).supplement().orElseThrow().missing()).containsExactly("选址意见", "土地证明");
        assertThat(approval(number).acceptance().orElseThrow().on()).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(letters(number)).containsExactly("补正材料一次性告知书", "受理通知书");
        assertThat(office.tasks(number, CHECK)).isEmpty();
    }

    @Test
    void whoNeverSuppliesWhatIsMissingCountsAsWithdrawn() {
        var number = desk.received(TYPE, THREE);
        desk.submit(WINDOW, number, CHECK, Map.of("decision", "supplement", "missing", "选址意见"));

        desk.submit(WINDOW, number, SUPPLEMENT, Map.of("decision", "not-supplied", "reason", "三次电话联系未补正"));

        assertThat(office.passed(number)).contains("endEvent_notSupplied");
        assertThat(approval(number).state()).isEqualTo(CaseState.NOT_SUPPLIED);
        assertThat(letters(number)).endsWith("终止办理告知书");
    }

    /** 行政许可法 article 32, item 4. */
    @Test
    void whoeverIsNotToldWithinFiveWorkingDaysIsAcceptedFromTheDayOfReceipt() {
        var number = desk.received(TYPE, THREE);
        // Tuesday 24 November and five working days: until the end of Tuesday 1 December.
        assertThat(office.timerDue(number, "event_notToldInTime"))
                .isEqualTo(Date.from(LocalDateTime.of(2026, 12, 1, 23, 59, 59)
                        .atZone(ZoneId.systemDefault())
                        .toInstant()));
        clock.set(LocalDate.of(2026, 12, 2).atTime(0, 1));

        office.fireTimer(number, "event_notToldInTime");

        assertThat(office.passed(number)).contains("serviceTask_deemAccepted");
        var acceptance = approval(number).acceptance().orElseThrow();
        assertThat(acceptance.deemed()).isTrue();
        assertThat(acceptance.on()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(clocks.get(new CaseNumber(number), "case").start()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(desk.asked(number)).containsExactly("natural-resources", "water");
        assertThat(letters(number)).containsExactly("受理通知书");
    }

    private ApprovalCase approval(String number) {
        return approvals.get(new CaseNumber(number));
    }

    private List<String> letters(String number) {
        return documents.of(new CaseNumber(number)).stream()
                .map(IssuedDocument::title)
                .toList();
    }
}
