package org.lianxi.calendar.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.calendar.application.DecideNotice;
import org.lianxi.calendar.application.ProposeNotice;
import org.lianxi.calendar.application.ProposeNotice.Draft;
import org.lianxi.calendar.domain.Calendars;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.lianxi.testing.TestModels;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Terms in a model, and what becomes of them when a year is announced. All of it is rolled back. */
@LianxiTest
@Transactional
class TermsInModelsTest {

    private static final String CASE = "2026-ZW-0001";

    @Autowired
    TestModels testModels;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    ProposeNotice proposeNotice;

    @Autowired
    DecideNotice decideNotice;

    @Autowired
    Office office;

    @Autowired
    TestClock clock;

    @BeforeEach
    void startTheModelOnTheFourthOfDecember() {
        clock.set(LocalDateTime.of(2026, 12, 4, 16, 30));
        testModels
                .deployment()
                .addClasspathResource("calendar/calendar-test.bpmn")
                .deploy();
        runtime.startProcessInstanceByKey("calendar-test", CASE);
    }

    @AfterEach
    void itIsNovemberAgain() {
        clock.set(TestClock.START);
    }

    @Test
    void termsEndWithTheLastSecondOfTheirLastDay() {
        assertThat(timer("event_workingDays")).isEqualTo("2027-01-01T23:59:59");
        assertThat(timer("event_date")).isEqualTo("2026-12-11T23:59:59");
        assertThat(timer("event_naturalDays")).isEqualTo("2027-02-02T23:59:59");
        assertThat(local(task().getDueDate())).isEqualTo("2027-01-01T23:59:59");
        assertThat(local(task().getFollowUpDate())).isEqualTo("2026-12-11T23:59:59");
    }

    @Test
    void whatTheEngineUnderstandsByItselfStaysAsItWas() {
        assertThat(timer("event_enginesOwn")).isEqualTo("2026-12-06T04:30:00");
        assertThat(timer("event_cycle")).isEqualTo("2026-12-04T17:30:00");
    }

    @Test
    void timersAndDueDatesFollowTheNoticeFromTheMomentAtWhichTheyBegan() {
        clock.set(LocalDateTime.of(2026, 12, 28, 10, 0));

        office.as("office-director", () -> {
            var id = proposeNotice.propose("office-clerk", new Draft(2027, "国办发明电〔2026〕99号", Calendars.MADE_UP_2027));
            return decideNotice.confirm("office-director", id);
        });

        assertThat(timer("event_workingDays")).isEqualTo("2027-01-04T23:59:59");
        assertThat(timer("event_date")).isEqualTo("2026-12-11T23:59:59");
        assertThat(timer("event_naturalDays")).isEqualTo("2027-02-02T23:59:59");
        assertThat(timer("event_enginesOwn")).isEqualTo("2026-12-06T04:30:00");
        assertThat(local(task().getDueDate())).isEqualTo("2027-01-04T23:59:59");
        assertThat(local(task().getFollowUpDate())).isEqualTo("2026-12-11T23:59:59");
    }

    @Test
    void aTimerInWorkingDaysFires() {
        management.executeJob(office.timers(CASE, "event_workingDays").get(0).getId());

        assertThat(office.passed(CASE)).contains("endEvent_3");
    }

    private LocalDateTime timer(String element) {
        return local(office.timerDue(CASE, element));
    }

    private Task task() {
        return office.task(CASE, "userTask_answer");
    }

    private static LocalDateTime local(Date date) {
        return LocalDateTime.ofInstant(date.toInstant(), ZoneId.of("Asia/Shanghai"));
    }
}
