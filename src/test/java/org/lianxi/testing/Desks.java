package org.lianxi.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * An office full of people, each with a browser session of their own; cleared after each test. Where the test fails,
 * what each of them has on the screen is kept.
 */
public final class Desks implements AfterEachCallback {

    private final IntSupplier port;
    private final Map<String, Desk> taken = new HashMap<>();
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    /** @param port of the server, known once the test runs */
    public Desks(IntSupplier port) {
        this.port = port;
    }

    public Desk of(String person) {
        return taken.computeIfAbsent(
                person, newcomer -> new Desk(browser(), "http://127.0.0.1:" + port.getAsInt(), newcomer));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            taken.values().forEach(desk -> desk.picture("when-it-failed"));
        }
        taken.clear();
        if (playwright != null) {
            playwright.close();
            playwright = null;
            browser = null;
        }
    }

    private Browser browser() {
        var present = browser;
        if (present == null) {
            var started = Chromium.playwright();
            playwright = started;
            present = Chromium.launch(started);
            browser = present;
            PlaywrightAssertions.setDefaultAssertionTimeout(Desk.PATIENCE);
        }
        return present;
    }
}
