package org.lianxi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianxi.testing.BrowserTest;
import org.lianxi.testing.Desks;
import org.lianxi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
class SignInBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @RegisterExtension
    final Desks desks = new Desks(() -> port);

    @BeforeEach
    void itIsAnOrdinaryTuesday() {
        clock.set(TestClock.START);
    }

    @Test
    void oneSignInOpensTheHomePageAndTheTasklist() {
        var desk = desks.of("office-clerk");

        assertThat(desk.visit("/").locator("h1")).containsText("联席会议办公室工作人员");
        assertThat(desk.tasklist().locator("body")).containsText("全部（办公室）");
    }

    @Test
    void aWrongPasswordLeadsBackToTheSignInPage() {
        var page = desks.of("office-clerk").page();
        page.navigate("http://127.0.0.1:%d/login".formatted(port));
        page.getByLabel("用户名").fill("office-clerk");
        page.getByLabel("密码").fill("not-the-password");
        page.getByText("登录", new Page.GetByTextOptions().setExact(true)).last().click();

        assertThat(page).hasURL(Pattern.compile("/login\\?error$"));
    }

    @Test
    void thePasswordIsChangedOnOurPageFromCamundasToo() {
        var page = desks.of("staffing-liaison").visit("/camunda/app/welcome/");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("修改密码"))
                .click();

        assertThat(page).hasURL(Pattern.compile("/password$"));
    }
}
