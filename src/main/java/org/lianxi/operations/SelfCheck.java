package org.lianxi.operations;

import java.util.ArrayList;
import java.util.List;
import org.lianxi.kernel.StartupCheck;
import org.lianxi.kernel.StartupCheck.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Asks every {@link StartupCheck} once, when the engine stands and before the web server takes its first request or the
 * first job runs. Fatal findings end the start.
 */
@Component
class SelfCheck implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SelfCheck.class);

    private final ObjectProvider<StartupCheck> checks;
    private volatile List<Finding> lasting = List.of();
    private volatile boolean running;

    SelfCheck(ObjectProvider<StartupCheck> checks) {
        this.checks = checks;
    }

    @Override
    public void start() {
        var asked = checks.orderedStream().toList();
        var findings = new ArrayList<Finding>();
        var untilTheNextStart = new ArrayList<Finding>();
        for (var check : asked) {
            var found = findingsOf(check);
            findings.addAll(found);
            if (!check.hasHealthOfItsOwn()) {
                untilTheNextStart.addAll(found);
            }
        }
        lasting = List.copyOf(untilTheNextStart);
        LOG.info("{}", report(asked.size(), findings));
        var fatal =
                findings.stream().filter(Finding::fatal).map(Finding::sentence).toList();
        if (!fatal.isEmpty()) {
            throw new StartRefused(fatal);
        }
        running = true;
    }

    /** What was found at the start, did not prevent it, and holds until the next one. */
    List<Finding> warnings() {
        return lasting.stream().filter(finding -> !finding.fatal()).toList();
    }

    static String report(int checks, List<Finding> findings) {
        if (findings.isEmpty()) {
            return "启动自检通过：共检查 %d 项，没有发现问题。".formatted(checks);
        }
        var fatal = findings.stream().filter(Finding::fatal).count();
        var lines = new ArrayList<String>();
        lines.add("启动自检：共检查 %d 项，必须处理 %d 条，需要注意 %d 条。".formatted(checks, fatal, findings.size() - fatal));
        findings.stream().filter(Finding::fatal).forEach(finding -> lines.add("  【必须处理】" + finding.sentence()));
        findings.stream()
                .filter(finding -> !finding.fatal())
                .forEach(finding -> lines.add("  【需要注意】" + finding.sentence()));
        return String.join(System.lineSeparator(), lines);
    }

    /** A check that cannot answer must not pass for one that found nothing. */
    private static List<Finding> findingsOf(StartupCheck check) {
        try {
            return check.findings();
        } catch (RuntimeException broken) {
            var name = check.getClass().getSimpleName();
            LOG.error("Start-up check {} failed", name, broken);
            return List.of(Finding.fatal(
                    "自检项 %s 没有完成：%s。请把日志交给系统管理员。（代码：operations.check-failed）".formatted(name, broken.getMessage())));
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which starts 1024 before this phase. */
    @Override
    public int getPhase() {
        return WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE - 2048;
    }
}
