package org.lianxi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianxi.calendar.CaseClocks;
import org.lianxi.calendar.NewClock;
import org.lianxi.calendar.Term;
import org.lianxi.calendar.domain.Calendars;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.testing.BrowserTest;
import org.lianxi.testing.Desks;
import org.lianxi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clerk uploads next year's notice as a spreadsheet writes it, the director puts it in force. */
@BrowserTest
class CalendarBrowserTest {

    private static final CaseNumber CASE = new CaseNumber("2026-ZB-0001");
    private static final String NUMBER = "国办发明电〔2026〕99号";

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    CaseClocks clocks;

    @Autowired
    JdbcClient jdbc;

    @RegisterExtension
    final Desks desks = new Desks(() -> port);

    @Test
    void twoPeopleOfTheOfficePutAYearInForce() {
        clock.set(LocalDateTime.of(2026, 12, 4, 9, 0));
        clocks.start(new NewClock(
                CASE, "case", "本案", "受理", LocalDate.of(2026, 12, 4), Term.workingDays(20), "行政许可法第四十二条", 3));
        var clerk = desks.of("office-clerk");
        var director = desks.of("office-director");

        assertThat(clerk.visit("/").locator("main")).containsText("2027 年的放假安排还没有导入");
        link(clerk.page(), "日历").click();
        assertThat(row(clerk.page())).containsText("2027-01-01（暂定）");
        clerk.picture("calendar-before");

        fill(clerk.page(), "2027-01-04,work,元旦\n");
        assertThat(clerk.page().getByRole(AriaRole.ALERT)).containsText("第 1 行：2027-01-04 是星期一");
        clerk.picture("calendar-faults");
        fill(clerk.page(), Calendars.MADE_UP_2027);
        assertThat(clerk.page().locator("main")).containsText("新增：2027-01-01 放假（元旦）");
        assertThat(clerk.page().locator("main")).containsText(Pattern.compile("有 [1-9]\\d* 个正在计时的期限变动"));
        clerk.picture("calendar-preview");
        button(clerk.page(), "提交复核").click();
        assertThat(clerk.page().getByRole(AriaRole.STATUS).first()).containsText("须由另一人复核后生效");

        director.visit("/");
        director.picture("home-import-waits");
        link(director.page(), "2027 年放假安排（" + NUMBER + "）等待您复核").click();
        director.picture("calendar-decide");
        button(director.page(), "核对无误，确认生效").click();
        assertThat(director.page().getByRole(AriaRole.STATUS).first())
                .containsText(Pattern.compile("[1-9]\\d* 个时限重新计算后有变动"));
        assertThat(director.page().locator("main")).containsText("目前没有暂定的期限");
        director.picture("calendar-after");
        link(director.page(), "查看 2027 年放假安排 " + NUMBER).click();
        assertThat(director.page().locator("main")).containsText("已生效");
        director.picture("calendar-import");
    }

    /** Other tests of this server count on 2027 being unknown. */
    @AfterEach
    void forgetTheYear() {
        clocks.stop(CASE, "case", LocalDate.of(2026, 12, 4));
        jdbc.sql("delete from calendar_import where notice_year = 2027").update();
        jdbc.sql("delete from calendar_day where notice_year = 2027").update();
        jdbc.sql("update calendar_table set fingerprint = ''").update();
        clock.set(TestClock.START);
    }

    private static void fill(Page page, String text) {
        page.getByLabel("通知文号").fill(NUMBER);
        page.getByLabel("或选择 CSV 文件")
                .setInputFiles(new FilePayload("2027.csv", "text/csv", text.getBytes(Charset.forName("GB18030"))));
        button(page, "检查并预览").click();
    }

    private static Locator row(Page page) {
        return page.locator("tr").filter(new Locator.FilterOptions().setHasText(CASE.value()));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
