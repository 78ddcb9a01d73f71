package org.lianxi.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.spring.boot.starter.webapp.filter.LazyInitRegistration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianxi.LianxiApplication;
import org.lianxi.kernel.StartupCheck;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;

@Tag("database")
@ExtendWith(OutputCaptureExtension.class)
class RefusedStartTest {

    /** Camunda keeps the last context that it met in a static field, even one that never started. */
    @AfterEach
    void letCamundaForgetTheContextThatNeverStarted() {
        new LazyInitRegistration().setApplicationContext(null);
    }

    @Test
    void aFatalFindingIsPrintedAsASentenceAndNoRequestIsServed(CapturedOutput output) {
        var application = new SpringApplicationBuilder(LianxiApplication.class, UnfitCity.class);

        assertThatThrownBy(() -> application.run(
                        "--spring.datasource.url=jdbc:h2:mem:refused-start",
                        "--server.port=0",
                        "--spring.main.banner-mode=off"))
                .hasRootCauseInstanceOf(StartRefused.class);
        assertThat(output)
                .contains("【必须处理】单位文件中没有联席会议办公室。", "启动自检未通过，系统没有启动", "请按上面各条处理后重新启动")
                .doesNotContain("Tomcat started on port", "\tat org.springframework");
    }

    @Test
    void anUnreachableDatabaseIsToldBeforeAnythingIsDoneToIt(CapturedOutput output) {
        var application = new SpringApplicationBuilder(LianxiApplication.class);

        assertThatThrownBy(() -> application.run(
                        "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/lianxi",
                        "--spring.datasource.hikari.connection-timeout=500",
                        "--server.port=0",
                        "--spring.main.banner-mode=off"))
                .hasRootCauseInstanceOf(StartRefused.class);
        assertThat(output)
                .contains("启动自检未通过，系统没有启动", "连不上数据库", "operations.database-unreachable")
                .doesNotContain("\tat org.springframework");
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class UnfitCity {

        @Bean
        StartupCheck unfitCity() {
            return () -> List.of(StartupCheck.Finding.fatal("单位文件中没有联席会议办公室。"));
        }
    }
}
