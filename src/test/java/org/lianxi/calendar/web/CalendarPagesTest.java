package org.lianxi.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.Charset;
import java.security.Principal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.calendar.CaseClocks;
import org.lianxi.calendar.NewClock;
import org.lianxi.calendar.Term;
import org.lianxi.calendar.application.ReadCalendar;
import org.lianxi.calendar.domain.Calendars;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.HomeSection.Line;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/** Everything happens in a transaction that is rolled back: other tests count on 2027 being unknown. */
@LianxiTest
@Transactional
class CalendarPagesTest {

    private static final String NUMBER = "国办发明电〔2026〕99号";

    @Autowired
    WebApplicationContext application;

    @Autowired
    ReadCalendar readCalendar;

    @Autowired
    CalendarAtHome atHome;

    @Autowired
    HealthIndicator calendarHealthIndicator;

    @Autowired
    CaseClocks clocks;

    @Autowired
    TestClock clock;

    private MockMvc browser = MockMvcBuilders.standaloneSetup().build();

    @BeforeEach
    void openABrowser() {
        clock.set(TestClock.START);
        browser = MockMvcBuilders.webAppContextSetup(application).build();
    }

    @AfterEach
    void itIsNovemberAgain() {
        clock.set(TestClock.START);
    }

    @Test
    void everybodyReadsTheYearsWithTheirSource() throws Exception {
        browser.perform(get("/calendar").principal(by("water-liaison")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("2026 年"),
                                containsString("国务院办公厅放假通知 · 随系统提供 · 放假 33 天，补班 6 天"),
                                containsString("2月15日至23日"),
                                containsString("2月14日、2月28日"),
                                containsString("2027 年的放假安排还没有导入"),
                                not(containsString("暂定的期限")),
                                not(containsString("检查并预览")))));
    }

    @Test
    void onlyThoseWhoSeeAllCasesReadWhichDeadlinesAreProvisional() throws Exception {
        var number = new CaseNumber("2026-ZV-0001");
        clocks.start(new NewClock(
                number, "case", "取水许可", "受理", LocalDate.of(2026, 12, 4), Term.workingDays(20), "第四十二条", 3));

        for (var reader : new String[] {"office-clerk", "zuzhang", "fuzuzhang", "system-admin"}) {
            browser.perform(get("/calendar").principal(by(reader)))
                    .andExpect(content()
                            .string(allOf(
                                    containsString("2026-ZV-0001"),
                                    containsString("取水许可"),
                                    containsString("2027-01-01（暂定）"))));
        }
        browser.perform(get("/calendar").principal(by("water-liaison")))
                .andExpect(content().string(not(containsString("2026-ZV-0001"))));
    }

    @Test
    void whoeverProposedIsTurnedAwayFromConfirming() throws Exception {
        browser.perform(propose("office-clerk")).andExpect(redirectedUrl("/calendar"));

        browser.perform(post("/calendar/imports/" + waiting() + "/confirm").principal(by("office-clerk")))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("由您本人提交，须由另一人复核")));
    }

    @Test
    void theOfficeProposesAndAnotherPersonConfirms() throws Exception {
        browser.perform(preview("office-clerk", Calendars.MADE_UP_2027))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("预览 2027 年放假安排"),
                                containsString("新增：2027-01-01 放假（元旦）"),
                                containsString("提交复核"))));
        browser.perform(propose("office-clerk")).andExpect(redirectedUrl("/calendar"));
        var address = "/calendar/imports/" + waiting();

        assertThat(atHome.lines("office-director")).extracting(Line::text).contains("2027 年放假安排（" + NUMBER + "）等待您复核");
        assertThat(atHome.lines("office-clerk"))
                .extracting(Line::text)
                .noneMatch(line -> line.contains("等待您复核"))
                .anyMatch(line -> line.contains("2027 年的放假安排还没有导入"));
        assertThat(atHome.lines("zuzhang")).isEmpty();
        browser.perform(get(address).principal(by("office-clerk")))
                .andExpect(content().string(allOf(containsString("这份放假安排由您提交，须由另一人复核"), not(containsString("确认生效")))));
        browser.perform(get(address).principal(by("office-director")))
                .andExpect(content().string(containsString("核对无误，确认生效")));

        browser.perform(post(address + "/confirm").principal(by("office-director")))
                .andExpect(redirectedUrl("/calendar"))
                .andExpect(flash().attribute("done", containsString("放假安排已生效")));

        browser.perform(get("/calendar").principal(by("water-liaison")))
                .andExpect(content()
                        .string(allOf(
                                containsString("2027 年"),
                                containsString(NUMBER + " · 系统内导入 · 放假 28 天，补班 4 天"),
                                containsString("已生效"),
                                not(containsString("还没有导入")))));
        assertThat(atHome.lines("office-director")).isEmpty();
    }

    @Test
    void aRejectionNeedsAReasonWhichTheProposerReads() throws Exception {
        browser.perform(propose("office-clerk"));
        var address = "/calendar/imports/" + waiting();

        browser.perform(post(address + "/reject").principal(by("office-director")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("没有写明退回原因")));
        browser.perform(post(address + "/reject")
                        .principal(by("office-director"))
                        .param("reason", "缺少补班日期"))
                .andExpect(redirectedUrl("/calendar"));

        browser.perform(get(address).principal(by("office-clerk")))
                .andExpect(content().string(allOf(containsString("已退回"), containsString("缺少补班日期"))));
    }

    @Test
    void othersMayNotImport() throws Exception {
        browser.perform(preview("water-liaison", Calendars.MADE_UP_2027))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("只有联席会议办公室人员和系统管理员可以导入放假安排")));
    }

    @Test
    void whatWasTypedStaysAndEachFaultIsNamedWithItsLine() throws Exception {
        browser.perform(preview("office-clerk", "2027-01-01,off,元旦𠮷\n2027-01-04,work,元旦\n昨天,off,元旦\n"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("第 2 行：2027-01-04 是星期一，本来就上班，不能列为补班"),
                                containsString("第 3 行：“昨天”不是日期"),
                                containsString("2027-01-01,off,元旦𠮷"),
                                containsString("value=\"" + NUMBER + "\""))));
        browser.perform(multipart("/calendar/preview")
                        .principal(by("office-clerk"))
                        .param("year", "明年")
                        .param("notice", NUMBER))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("“明年”不是年份")));
    }

    @Test
    void aFileIsReadAsChineseSpreadsheetsWriteIt() throws Exception {
        for (var charset : new String[] {"UTF-8", "GB18030"}) {
            var file = new MockMultipartFile(
                    "file", "2027.csv", "text/csv", Calendars.MADE_UP_2027.getBytes(Charset.forName(charset)));
            browser.perform(multipart("/calendar/preview")
                            .file(file)
                            .principal(by("office-clerk"))
                            .param("year", "2027")
                            .param("notice", NUMBER)
                            .param("text", ""))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("新增：2027-09-15 放假（中秋节）")));
        }
    }

    @Test
    void theHealthFollowsTheImportWithoutARestart() throws Exception {
        assertThat(calendarHealthIndicator.health().getStatus().getCode()).isEqualTo("UP");
        clock.set(LocalDateTime.of(2026, 12, 1, 0, 0));
        assertThat(calendarHealthIndicator.health().getStatus().getCode()).isEqualTo("DEGRADED");

        browser.perform(propose("office-clerk"));
        browser.perform(post("/calendar/imports/" + waiting() + "/confirm").principal(by("system-admin")));

        assertThat(calendarHealthIndicator.health().getStatus().getCode()).isEqualTo("UP");
    }

    private long waiting() {
        return readCalendar.waitingFor("office-director").get(0).id();
    }

    private static MockHttpServletRequestBuilder preview(String by, String text) {
        return multipart("/calendar/preview")
                .principal(by(by))
                .param("year", "2027")
                .param("notice", NUMBER)
                .param("text", text);
    }

    private static MockHttpServletRequestBuilder propose(String by) {
        return post("/calendar/imports")
                .principal(by(by))
                .param("year", "2027")
                .param("notice", NUMBER)
                .param("text", Calendars.MADE_UP_2027);
    }

    private static Principal by(String person) {
        return () -> person;
    }
}
