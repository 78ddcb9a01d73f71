package org.lianxi.calendar.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.calendar.CaseClocks;
import org.lianxi.calendar.ClockReading.LightChange;
import org.lianxi.calendar.ClocksMoved;
import org.lianxi.calendar.ClocksMoved.Moved;
import org.lianxi.calendar.DueDay;
import org.lianxi.calendar.Light;
import org.lianxi.calendar.NewClock;
import org.lianxi.calendar.Pause;
import org.lianxi.calendar.Term;
import org.lianxi.calendar.WorkingDays;
import org.lianxi.calendar.application.NoticeImport.Outcome;
import org.lianxi.calendar.application.ProposeNotice.Draft;
import org.lianxi.calendar.domain.Calendars;
import org.lianxi.calendar.domain.NoticeRefused;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** Everything happens in a transaction that is rolled back: other tests count on 2027 being unknown. */
@LianxiTest
@Transactional
@RecordApplicationEvents
class NoticeImportTest {

    private static final Draft NOTICE = new Draft(2027, "国办发明电〔2026〕99号", Calendars.MADE_UP_2027);
    private static final CaseNumber CASE = new CaseNumber("2026-ZX-0001");
    private static final LocalDate START = LocalDate.of(2026, 12, 4);

    @Autowired
    ProposeNotice proposeNotice;

    @Autowired
    DecideNotice decideNotice;

    @Autowired
    ReadCalendar readCalendar;

    @Autowired
    MissingNotices missing;

    @Autowired
    FollowHolidays followHolidays;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CaseClocks clocks;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void itIsTheFourthOfDecember() {
        clock.set(START.atTime(9, 0));
    }

    @AfterEach
    void itIsNovemberAgain() {
        clock.set(TestClock.START);
    }

    @Test
    void theNoticeMakesAProvisionalClockFirmAndMovesIt() {
        clocks.start(aClock("case"));
        assertThat(clocks.get(CASE, "case").due()).isEqualTo(new DueDay(LocalDate.of(2027, 1, 1), true));
        assertThat(provisional("office-clerk")).contains(CASE);
        assertThat(proposeNotice.preview("office-clerk", NOTICE).moving()).isPositive();

        var moved = decideNotice.confirm("office-director", proposeNotice.propose("office-clerk", NOTICE));

        assertThat(moved).isPositive();
        assertThat(workingDays.isAnnounced(2027)).isTrue();
        assertThat(clocks.get(CASE, "case").due()).isEqualTo(new DueDay(LocalDate.of(2027, 1, 4), false));
        assertThat(provisional("office-clerk")).doesNotContain(CASE);
        assertThat(events.stream(ClocksMoved.class)).singleElement().satisfies(event -> assertThat(event.clocks())
                .hasSize(moved)
                .contains(new Moved(
                        CASE, "case", LocalDate.of(2027, 1, 1), new DueDay(LocalDate.of(2027, 1, 4), false))));
    }

    @Test
    void aClockThatStaysWhereItWasButBecomesFirmIsToldAsWell() {
        clocks.start(
                new NewClock(CASE, "case", "本案", "受理", LocalDate.of(2026, 12, 25), Term.workingDays(7), "第四十二条", 3));
        assertThat(clocks.get(CASE, "case").due()).isEqualTo(new DueDay(LocalDate.of(2027, 1, 5), true));

        importTheNotice();

        assertThat(movedOfTheCase())
                .containsExactly(
                        new Moved(CASE, "case", LocalDate.of(2027, 1, 5), new DueDay(LocalDate.of(2027, 1, 6), false)));
    }

    @Test
    void aClockThatEndsBeforeTheYearAndOneThatHasStoppedAreLeftAlone() {
        clocks.start(new NewClock(CASE, "short", "本案", "受理", START, Term.workingDays(5), "第四十二条", 3));
        clocks.start(aClock("stopped"));
        clocks.stop(CASE, "stopped", START);

        importTheNotice();

        assertThat(movedOfTheCase()).isEmpty();
    }

    @Test
    void aPausedClockIsComparedWithItselfAsItWasOnTheDayOfThePause() {
        clocks.start(aClock("case"));
        clocks.pause(CASE, "case", new Pause("a", "听证", "第四十五条", START));
        clock.set(LocalDateTime.of(2026, 12, 8, 9, 0));

        importTheNotice();

        assertThat(movedOfTheCase())
                .containsExactly(
                        new Moved(CASE, "case", LocalDate.of(2027, 1, 1), new DueDay(LocalDate.of(2027, 1, 6), false)));
    }

    @Test
    void whatTheLogSaysOfTheLightIsNeverRewritten() {
        clocks.start(aClock("case"));
        clock.set(LocalDateTime.of(2026, 12, 30, 9, 0));
        var yellow = clocks.look(CASE, "case").lights();
        assertThat(yellow).extracting(LightChange::light).containsExactly(Light.GREEN, Light.YELLOW);

        importTheNotice();

        assertThat(clocks.get(CASE, "case").lights()).isEqualTo(yellow);
        assertThat(clocks.get(CASE, "case").remaining()).isEqualTo(2);
    }

    @Test
    void aStartWithOtherHolidaysThanBeforeMovesTheClocksAsWell() {
        clocks.start(aClock("case"));
        importTheNotice();
        followHolidays.afterTheStart();
        assertThat(movedOfTheCase()).as("nothing has changed since the import").hasSize(1);
        jdbc.sql("delete from calendar_day where notice_year = 2027").update();

        followHolidays.afterTheStart();

        assertThat(movedOfTheCase())
                .hasSize(2)
                .contains(
                        new Moved(CASE, "case", LocalDate.of(2027, 1, 4), new DueDay(LocalDate.of(2027, 1, 1), true)));
        assertThat(workingDays.isAnnounced(2027)).isFalse();
    }

    @Test
    void whoeverProposedCannotDecide() {
        var id = proposeNotice.propose("office-clerk", NOTICE);

        assertRefused("calendar.own-proposal", () -> decideNotice.confirm("office-clerk", id));
        assertRefused("calendar.own-proposal", () -> decideNotice.reject("office-clerk", id, "缺行"));
        assertThat(workingDays.isAnnounced(2027)).isFalse();
    }

    @Test
    void onlyTheOfficeAndTheAdministratorImport() {
        assertRefused("calendar.not-importer", () -> proposeNotice.preview("water-liaison", NOTICE));
        assertRefused("calendar.not-importer", () -> proposeNotice.propose("zuzhang", NOTICE));
        var id = proposeNotice.propose("office-clerk", NOTICE);
        assertRefused("calendar.not-importer", () -> decideNotice.confirm("zuzhang", id));
    }

    @Test
    void theAdministratorMayBeTheSecondPerson() {
        decideNotice.confirm("system-admin", proposeNotice.propose("office-clerk", NOTICE));

        assertThat(workingDays.isAnnounced(2027)).isTrue();
    }

    @Test
    void aRejectedNoticeChangesNothingAndKeepsItsReason() {
        var id = proposeNotice.propose("office-clerk", NOTICE);
        assertRefused("calendar.rejection-without-reason", () -> decideNotice.reject("office-director", id, " "));

        decideNotice.reject("office-director", id, "与通知原文不符");

        assertThat(workingDays.isAnnounced(2027)).isFalse();
        assertThat(logged(id)).satisfies(log -> {
            assertThat(log.outcome()).isEqualTo(Outcome.REJECTED);
            assertThat(log.reason()).contains("与通知原文不符");
            assertThat(log.decidedBy()).contains("office-director");
        });
        assertRefused("calendar.import-decided", () -> decideNotice.confirm("office-director", id));
        assertThat(proposeNotice.propose("office-clerk", NOTICE)).isNotEqualTo(id);
    }

    @Test
    void theLogSaysWhoDidWhatAndWhatItChanged() {
        var id = proposeNotice.propose("office-clerk", NOTICE);
        clock.set(LocalDateTime.of(2026, 12, 4, 10, 0));
        decideNotice.confirm("office-director", id);

        assertThat(logged(id)).satisfies(log -> {
            assertThat(log.proposedBy()).isEqualTo("office-clerk");
            assertThat(log.proposedAt()).isEqualTo(LocalDateTime.of(2026, 12, 4, 9, 0));
            assertThat(log.decidedAt()).contains(LocalDateTime.of(2026, 12, 4, 10, 0));
            assertThat(log.text()).isEqualTo(Calendars.MADE_UP_2027);
            assertThat(log.differences()).hasSize(32).contains("新增：2027-01-01 放假（元旦）", "新增：2027-01-30 补班（春节）");
        });
    }

    @Test
    void aCorrectionReplacesTheYearAndShowsOnlyWhatDiffers() {
        importTheNotice();
        var text = Calendars.MADE_UP_2027
                .replace("2027-09-15,off,中秋节\n", "")
                .replace("2027-10-09,work,国庆节", "2027-10-09,off,国庆节\n2027-10-10,work,国庆节");
        var correction = new Draft(2027, "国办发明电〔2026〕100号", text);

        assertThat(proposeNotice.preview("office-director", correction).differences())
                .containsExactly("取消：2027-09-15 放假（中秋节）", "改动：2027-10-09 放假（国庆节），原为补班（国庆节）", "新增：2027-10-10 补班（国庆节）");
        decideNotice.confirm("office-clerk", proposeNotice.propose("office-director", correction));
        assertThat(workingDays.isWorkingDay(LocalDate.of(2027, 9, 15))).isTrue();
        assertThat(workingDays.isWorkingDay(LocalDate.of(2027, 10, 10))).isTrue();
    }

    @Test
    void aYearHasOneProposalAtATime() {
        proposeNotice.propose("office-clerk", NOTICE);

        assertRefused("calendar.import-waiting", () -> proposeNotice.propose("office-director", NOTICE));
        assertRefused("calendar.import-waiting", () -> proposeNotice.preview("office-director", NOTICE));
    }

    @Test
    void whatChangesNothingOrCannotBeReadIsRefused() {
        importTheNotice();

        assertRefused("calendar.notice-changes-nothing", () -> proposeNotice.preview("office-clerk", NOTICE));
        assertRefused(
                "calendar.notice-number-missing",
                () -> proposeNotice.preview("office-clerk", new Draft(2028, " ", NOTICE.text())));
        assertRefused(
                "calendar.year-out-of-range",
                () -> proposeNotice.preview("office-clerk", new Draft(27, "文号", NOTICE.text())));
        assertRefused(
                "calendar.notice-too-long",
                () -> proposeNotice.preview("office-clerk", new Draft(2028, "文号", "x".repeat(20_001))));
        assertThatThrownBy(() -> proposeNotice.preview("office-clerk", new Draft(2028, "文号", NOTICE.text())))
                .isInstanceOf(NoticeRefused.class)
                .hasMessageContaining("不是 2028 年的日期");
    }

    @Test
    void aRegionThatIsNotSwitchedOnIsSaidToBeSo() {
        var regional = new Draft(2027, "桂府办", "2027-04-09,off,三月三,GX");

        assertThat(proposeNotice.preview("office-clerk", regional).differences())
                .containsExactly("〔GX〕新增：2027-04-09 放假（三月三）", "〔GX〕本系统没有启用地区 GX，这些日期目前不参与计算。");
    }

    @Test
    void theOfficeIsRemindedFromOctoberAndItIsAFaultFromDecember() {
        clock.set(LocalDateTime.of(2026, 9, 30, 9, 0));
        assertThat(missing.reminders()).isEmpty();
        clock.set(LocalDateTime.of(2026, 10, 1, 9, 0));
        assertThat(missing.reminders()).singleElement().asString().contains("2027 年的放假安排还没有导入");
        assertThat(readCalendar.remindersFor("office-clerk")).hasSize(1);
        assertThat(readCalendar.remindersFor("zuzhang")).isEmpty();
        clock.set(LocalDateTime.of(2026, 11, 30, 9, 0));
        assertThat(missing.faults()).isEmpty();
        clock.set(LocalDateTime.of(2026, 12, 1, 9, 0));
        assertThat(missing.faults()).singleElement().asString().contains("calendar.notice-missing");
        clock.set(LocalDateTime.of(2027, 1, 2, 9, 0));
        assertThat(missing.faults()).hasSize(1);

        importTheNotice();

        assertThat(missing.faults()).isEmpty();
    }

    private void importTheNotice() {
        decideNotice.confirm("office-director", proposeNotice.propose("office-clerk", NOTICE));
    }

    private List<CaseNumber> provisional(String reader) {
        return readCalendar.seenBy(reader).provisional().stream()
                .map(reading -> reading.caseNumber())
                .toList();
    }

    private List<Moved> movedOfTheCase() {
        return events.stream(ClocksMoved.class)
                .flatMap(event -> event.clocks().stream())
                .filter(moved -> moved.caseNumber().equals(CASE))
                .toList();
    }

    private NoticeImport logged(long id) {
        return readCalendar.importSeenBy("office-clerk", id).orElseThrow().log();
    }

    private static void assertRefused(String code, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    private static NewClock aClock(String key) {
        return new NewClock(CASE, key, "本案", "受理", START, Term.workingDays(20), "第四十二条", 3);
    }
}
