package org.lianxi.calendar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.spring.boot.starter.webapp.filter.LazyInitRegistration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lianxi.LianxiApplication;
import org.lianxi.calendar.application.CalendarSettings;
import org.lianxi.calendar.domain.Notice;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;

@Tag("database")
@ExtendWith(OutputCaptureExtension.class)
class HolidayFileTest {

    /** Camunda keeps the last context that it met in a static field, even one that never started. */
    @AfterEach
    void letCamundaForgetTheContextThatNeverStarted() {
        new LazyInitRegistration().setApplicationContext(null);
    }

    @Test
    void theBundledFileHasEveryYearFrom2004To2026() {
        var notices =
                HolidayFile.read(new ClassPathResource("calendar/cn-holidays.csv"), Notice.Source.BUNDLED, "bundled");

        assertThat(notices).hasSize(23).allMatch(Notice::isNational);
        assertThat(notices.get(22)).satisfies(notice -> {
            assertThat(notice.year()).isEqualTo(2026);
            assertThat(notice.offDays()).hasSize(33);
            assertThat(notice.makeUpDays()).hasSize(6);
        });
    }

    @Test
    void aRegionsDaysMayStandInAFileOfTheirOwn() {
        var notices = HolidayFile.read(csv("2026-04-20,off,三月三,GX\n"), Notice.Source.FILE, "file");

        assertThat(notices).extracting(Notice::region).containsExactly("GX");
    }

    @Test
    void aFaultyFileIsNamedWithItsLines() {
        assertThatThrownBy(
                        () -> HolidayFile.read(csv("2026-04-20,off\n2026-04-31,off,三月三,GX\n"), Notice.Source.FILE, ""))
                .isInstanceOfSatisfying(HolidayFileBroken.class, broken -> {
                    assertThat(broken).hasMessageContaining("2 处错误").hasMessageContaining("- 第 2 行：“2026-04-31”不是日期");
                    var analysis = new HolidayFileBrokenAnalyzer().analyze(broken, broken);
                    assertThat(analysis.getDescription()).contains("第 1 行");
                    assertThat(analysis.getAction()).contains("lianxi.calendar.file");
                });
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() ->
                        HolidayFile.read(new FileSystemResource("no-such-file.csv"), Notice.Source.FILE, "missing"))
                .isInstanceOf(HolidayFileBroken.class)
                .hasMessageContaining("无法读取")
                .hasMessageContaining("lianxi.calendar.file");
    }

    @Test
    void theApplicationDoesNotStartWithAFaultyFile(@TempDir Path folder, CapturedOutput output) throws IOException {
        var file = Files.writeString(folder.resolve("holidays.csv"), "2027-01-04,work,元旦\n");
        var application = new SpringApplicationBuilder(LianxiApplication.class);

        assertThatThrownBy(() -> application.run(
                        "--spring.datasource.url=jdbc:h2:mem:faulty-holidays",
                        "--lianxi.calendar.file=file:" + file,
                        "--server.port=0",
                        "--spring.main.banner-mode=off"))
                .hasRootCauseInstanceOf(HolidayFileBroken.class);
        assertThat(output)
                .contains("第 1 行：2027-01-04 是星期一，本来就上班，不能列为补班，请核对日期。", "请按上面各条改正文件")
                .doesNotContain("\tat org.springframework");
    }

    @Test
    void aRegionThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new CalendarSettings("", List.of("广西")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lianxi.calendar.regions");
        assertThatThrownBy(() -> new CalendarSettings("", List.of("CN"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static ByteArrayResource csv(String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
    }
}
