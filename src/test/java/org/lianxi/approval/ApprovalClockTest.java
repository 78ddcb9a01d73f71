package org.lianxi.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.calendar.CaseClocks;
import org.lianxi.calendar.ClockReading;
import org.lianxi.calendar.DueDay;
import org.lianxi.calendar.application.DecideNotice;
import org.lianxi.calendar.application.ProposeNotice;
import org.lianxi.calendar.application.ProposeNotice.Draft;
import org.lianxi.calendar.domain.Calendars;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.notification.application.Inbox;
import org.lianxi.notification.application.ReceivedMessage;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/**
 * A case whose legal limit reaches into a year without a notice. Everything happens in a transaction that is rolled
 * back: other tests count on 2027 being unknown.
 */
@LianxiTest
@Transactional
class ApprovalClockTest {

    @Autowired
    Office office;

    @Autowired
    TestClock clock;

    @Autowired
    CaseClocks clocks;

    @Autowired
    ProposeNotice proposeNotice;

    @Autowired
    DecideNotice decideNotice;

    @Autowired
    Inbox inbox;

    private ApprovalDesk desk;

    @BeforeEach
    void itIsTheFourthOfDecember() {
        clock.set(LocalDateTime.of(2026, 12, 4, 9, 0));
        desk = new ApprovalDesk(office);
    }

    @AfterEach
    void itIsNovemberAgain() {
        clock.set(TestClock.START);
    }

    @Test
    void aTwentyDayLimitIsProvisionalAndMovesWithItsTimersWhenTheNoticeIsImported() {
        var number = desk.accepted("餐饮和公共场所开业", "企业登记注册");
        var before = reading(number);
        assertThat(before.due()).isEqualTo(new DueDay(LocalDate.of(2027, 1, 1), true));
        assertThat(before.derivation()).contains("暂定");

        decideNotice.confirm(
                "office-director",
                proposeNotice.propose("office-clerk", new Draft(2027, "国办发明电〔2026〕99号", Calendars.MADE_UP_2027)));

        var after = reading(number);
        assertThat(after.due()).isEqualTo(new DueDay(LocalDate.of(2027, 1, 4), false));
        assertThat(office.timers(number, "event_caseRed"))
                .extracting(Job::getDuedate)
                .containsExactly(Date.from(
                        LocalDate.of(2027, 1, 5).atStartOfDay(clock.getZone()).toInstant()));
        for (var concerned : List.of("window-clerk", "service-center-liaison")) {
            assertThat(inbox.of(concerned, 200))
                    .as(concerned)
                    .extracting(ReceivedMessage::text)
                    .anyMatch(text -> text.contains(number) && text.contains("2027-01-04"));
        }
    }

    private ClockReading reading(String number) {
        return clocks.get(new CaseNumber(number), "case");
    }
}
