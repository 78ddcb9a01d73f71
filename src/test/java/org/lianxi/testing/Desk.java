package org.lianxi.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Somebody of the sample city at a computer of their own: signs in, and works in the Tasklist by clicking. */
public final class Desk {

    /** Kept with the build: what people saw, in the order in which they saw it. */
    private static final Path PICTURES = Path.of("target", "screenshots");

    /** A cold server on a busy machine takes its time for the first pages. */
    static final double PATIENCE = 30_000;

    /** How long nothing need change on the screen before somebody looks again. */
    private static final double A_MOMENT = 2_000;

    private static final int LOOKS = 15;

    private static final int WIDTH = 1366;
    private static final int HEIGHT = 900;

    /** Of a telephone, and of a sheet of A4 between its margins. */
    private static final int NARROW = 390;

    private static final int SHEET = 600;

    private static final Pattern FORM = Pattern.compile("/deployed-(start-)?form");

    private static final AtomicInteger PICTURES_TAKEN = new AtomicInteger();

    /** The side of the page that shows the chosen task. */
    private static final String DETAIL = "[cam-tasklist-task]";

    private final String server;
    private final String person;
    private final Page page;

    Desk(Browser browser, String server, String person) {
        this.server = server;
        this.person = person;
        BrowserContext computer = browser.newContext(new Browser.NewContextOptions()
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(WIDTH, HEIGHT));
        computer.setDefaultTimeout(PATIENCE);
        // The date fields of forms compare with the browser's own today: it begins on the day of the server's clock.
        computer.clock().install(new Clock.InstallOptions().setTime(TestClock.START + ":00+08:00"));
        this.page = computer.newPage();
    }

    public Page page() {
        return page;
    }

    /** Opens an address of ours, signing in on the way where there is no session (any more). */
    public Page visit(String path) {
        page.navigate(server + path);
        if (page.url().contains("/login")) {
            page.getByLabel("用户名").fill(person);
            page.getByLabel("密码").fill(BrowserTest.PASSWORD);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录"))
                    .click();
            page.navigate(server + path);
        }
        return page;
    }

    /** Presses a button on the home page that starts a process, and finds its form open. */
    public FilledForm start(String button) {
        var link = visit("/").getByText(button, new Page.GetByTextOptions().setExact(true));
        var form = formShownBy(link::click);
        var dialog = page.locator(".modal-dialog");
        assertThat(dialog.locator(".fjs-form")).isVisible();
        return new FilledForm(this, form, dialog, "启动");
    }

    /** Chooses the task of the case from 我的待办, claims it, and finds its form open. */
    public FilledForm open(String task, String caseNumber) {
        var form = look(task, caseNumber);
        var detail = page.locator(DETAIL);
        detail.locator("button.claim").click();
        assertThat(detail.locator("button.unclaim")).isVisible();
        assertThat(detail.locator(".disabled-form")).hasCount(0);
        return new FilledForm(this, form, detail, "提交");
    }

    /** Chooses the task of the case from 我的待办 and only reads its form, whose id is returned. */
    public String look(String task, String caseNumber) {
        var form = formShownBy(task(task, caseNumber).locator("h4 a")::click);
        assertThat(page.locator(DETAIL).locator(".fjs-form")).isVisible();
        return form;
    }

    /** The task of the case as 我的待办 lists it, waited for. */
    public Locator task(String task, String caseNumber) {
        var found = page.locator("li.task")
                .filter(new Locator.FilterOptions().setHasText(task))
                .filter(new Locator.FilterOptions().setHasText(caseNumber));
        lookAgainUntilItAppears(this::tasklist, found.first());
        assertThat(found).hasCount(1);
        return found;
    }

    /** Reads a page of ours, again and again until it says the words: what runs by itself takes its time. */
    public Locator read(String path, String words) {
        var main = page.locator("main");
        lookAgainUntilItAppears(() -> visit(path), main.filter(new Locator.FilterOptions().setHasText(words)));
        assertThat(main).containsText(words);
        return main;
    }

    /** Opens the Tasklist at 我的待办. */
    public Page tasklist() {
        // Only the part behind # would change otherwise, and the page would show what it showed before.
        page.navigate("about:blank");
        visit("/camunda/app/tasklist/");
        var mine = page.getByText("我的待办").first();
        assertThat(mine).isVisible();
        mine.click();
        return page;
    }

    /** Keeps what is on the screen now, under a number and the given name. */
    public void picture(String name) {
        picture(name, false);
    }

    /** Keeps the whole page as a telephone shows it, where nothing may be wider than the screen. */
    public void pictureOnTelephone(String name) {
        page.setViewportSize(NARROW, HEIGHT);
        picture(name, true);
        var tooWide =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        page.setViewportSize(WIDTH, HEIGHT);
        if (!tooWide.equals(0)) {
            throw new AssertionError("%s is %s pixels wider than a telephone".formatted(page.url(), tooWide));
        }
    }

    /** Keeps the whole page as it is printed. */
    public void pictureOnPaper(String name) {
        page.setViewportSize(SHEET, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        picture(name, true);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.setViewportSize(WIDTH, HEIGHT);
    }

    private void picture(String name, boolean whole) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(whole)
                .setPath(PICTURES.resolve("%02d-%s-%s.png".formatted(PICTURES_TAKEN.incrementAndGet(), person, name))));
    }

    /** What was loaded before the work was done stays as it is until the page is loaded again. */
    private static void lookAgainUntilItAppears(Runnable look, Locator wanted) {
        for (var looks = 0; looks < LOOKS; looks++) {
            look.run();
            try {
                wanted.waitFor(new Locator.WaitForOptions().setTimeout(A_MOMENT));
                return;
            } catch (TimeoutError notYet) {
                // Somebody looks again.
            }
        }
    }

    /** The id of the form that the browser fetches because of the click. */
    private String formShownBy(Runnable click) {
        var answer = page.waitForResponse(fetched -> FORM.matcher(fetched.url()).find(), click);
        return JsonPath.read(answer.text(), "$.id");
    }
}
