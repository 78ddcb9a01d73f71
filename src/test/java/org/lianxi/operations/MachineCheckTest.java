package org.lianxi.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianxi.LianxiApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class MachineCheckTest {

    private final TimeZone before = TimeZone.getDefault();

    @AfterEach
    void putTheZoneBack() {
        TimeZone.setDefault(before);
    }

    @Test
    void chinaTimeAndUtf8AreRight() {
        assertThat(MachineCheck.faults(ZoneId.of("Asia/Shanghai"), UTF_8)).isEmpty();
        assertThat(MachineCheck.faults(ZoneId.of("PRC"), UTF_8)).isEmpty();
    }

    @Test
    void anyOtherZoneIsRefusedWithTheWayToStart() {
        assertThat(MachineCheck.faults(ZoneId.of("UTC"), UTF_8)).singleElement().satisfies(fault -> assertThat(fault)
                .contains("UTC", "-Duser.timezone=Asia/Shanghai", "operations.zone"));
        assertThat(MachineCheck.faults(ZoneId.of("+08:00"), UTF_8)).hasSize(1);
    }

    @Test
    void anyOtherEncodingIsRefusedWithTheWayToStart() {
        assertThat(MachineCheck.faults(ZoneId.of("Asia/Shanghai"), Charset.forName("GBK")))
                .singleElement()
                .satisfies(fault -> assertThat(fault).contains("GBK", "-Dfile.encoding=UTF-8", "operations.encoding"));
    }

    @Test
    void theApplicationDoesNotEvenBeginInAnotherZone(CapturedOutput output) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));

        assertThatThrownBy(() -> SpringApplication.run(
                        LianxiApplication.class, "--spring.datasource.url=jdbc:h2:mem:never-opened"))
                .isInstanceOf(StartRefused.class);
        assertThat(output.getAll())
                .contains("Java 时区是 UTC，应为 Asia/Shanghai", "启动自检未通过，系统没有启动：")
                .doesNotContain("never-opened", "\tat org.lianxi");
    }
}
