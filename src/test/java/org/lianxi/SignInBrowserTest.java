package org.lianxi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.testing.BrowserTest;
import org.lianxi.testing.Chromium;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
class SignInBrowserTest {

    @LocalServerPort
    int port;

    Playwright playwright;
    Page page;

    @BeforeEach
    void openABrowser() {
        playwright = Chromium.playwright();
        page = Chromium.launch(playwright).newPage();
    }

    @AfterEach
    void closeIt() {
        playwright.close();
    }

    @Test
    void oneSignInOpensTheHomePageAndTheTasklist() {
        signIn("office-clerk", BrowserTest.PASSWORD);
        assertThat(page.locator("h1")).containsText("联席会议办公室工作人员");

        page.navigate(address("/camunda/app/tasklist/"));
        // Camunda's loader gives up after seven seconds; a cold server may need longer for the first time.
        page.reload();

        assertThat(page.getByText("我的待办").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
    }

    @Test
    void aWrongPasswordLeadsBackToTheSignInPage() {
        signIn("office-clerk", "not-the-password");

        assertThat(page).hasURL(address("/login?error"));
    }

    private void signIn(String person, String password) {
        page.navigate(address("/"));
        page.locator("input[name=username]").fill(person);
        page.locator("input[name=password]").fill(password);
        page.locator("main button[type=submit], form button[type=submit]")
                .first()
                .click();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
