package org.lianxi.operations;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * The first thing of all: the virtual machine's zone and encoding. Deadlines are legal facts of China, and the engine
 * stores dates in the machine's zone, so a wrong zone would move every deadline already stored. It is not put right in
 * passing: whoever starts the application must know under which zone the data was written.
 *
 * <p>Registered in {@code META-INF/spring.factories}, because it must run before there are beans.
 */
final class MachineCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final String PROPER_START =
            "java -Duser.timezone=Asia/Shanghai -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -jar lianxi.jar";

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var faults = faults(ZoneId.systemDefault(), Charset.defaultCharset());
        if (!faults.isEmpty()) {
            throw new StartRefused(faults);
        }
    }

    /** English stands beside the Chinese, because a console without UTF-8 cannot show the Chinese. */
    static List<String> faults(ZoneId zone, Charset charset) {
        var faults = new ArrayList<String>();
        if (!zone.getRules().equals(ZONE.getRules())) {
            faults.add("Java 时区是 %s，应为 Asia/Shanghai，否则会议时间和办理期限都会算错。请这样启动：%s（代码：operations.zone）%n"
                            .formatted(zone, PROPER_START)
                    + "  The JVM's zone is %s, not Asia/Shanghai. Start with: %s".formatted(zone, PROPER_START));
        }
        if (!StandardCharsets.UTF_8.equals(charset)) {
            faults.add("Java 默认字符编码是 %s，应为 UTF-8，否则汉字会损坏。请这样启动：%s（代码：operations.encoding）%n"
                            .formatted(charset, PROPER_START)
                    + "  The JVM's encoding is %s, not UTF-8. Start with: %s".formatted(charset, PROPER_START));
        }
        return faults;
    }

    /** After logging stands, so that the refusal is printed like everything else. */
    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 1;
    }
}
