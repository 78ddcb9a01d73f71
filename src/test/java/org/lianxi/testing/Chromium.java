package org.lianxi.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The browser that is installed on the machine: what the variable {@code CHROMIUM} names, or else the one of the
 * system. Nothing is downloaded. Where there is none, browser tests are skipped and say so; on the build server
 * ({@code CI=true}) they fail instead.
 */
public final class Chromium implements ExecutionCondition {

    private static final List<String> USUAL_PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser");

    /** A browser without a window. The caller closes the Playwright. */
    public static Browser launch(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(find().orElseThrow())
                        // Chromium's own sandbox refuses to start for root, which containers run as.
                        .setArgs(List.of("--no-sandbox", "--lang=zh-CN")));
    }

    public static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return evaluate(find(), System.getenv("CI"));
    }

    static ConditionEvaluationResult evaluate(Optional<Path> found, @Nullable String ci) {
        if (found.isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is " + found.get());
        }
        var missing = "No Chromium found. Install the package chromium, or name the program in the variable CHROMIUM.";
        if ("true".equals(ci)) {
            throw new IllegalStateException(missing);
        }
        return ConditionEvaluationResult.disabled(missing);
    }

    private static Optional<Path> find() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
