package org.lianxi.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianxi.kernel.StartupCheck;
import org.lianxi.kernel.StartupCheck.Finding;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SelfCheckTest {

    @Test
    void withoutFindingsItSaysHowMuchItLookedAt(CapturedOutput output) {
        var selfCheck = selfCheck(List::of, List::of);

        selfCheck.start();

        assertThat(output).contains("启动自检通过：共检查 2 项，没有发现问题。");
        assertThat(new SelfCheckHealth(selfCheck).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void warningsAreReportedAndTheApplicationStarts(CapturedOutput output) {
        var selfCheck = selfCheck(() -> List.of(Finding.warning("数据库在临时目录。")));

        selfCheck.start();

        assertThat(selfCheck.isRunning()).isTrue();
        assertThat(output).contains("必须处理 0 条，需要注意 1 条", "【需要注意】数据库在临时目录。");
        assertThat(new SelfCheckHealth(selfCheck).health().getStatus()).isEqualTo(SelfCheckHealth.DEGRADED);
        assertThat(new SelfCheckHealth(selfCheck).health().getDetails()).isEqualTo(Map.of("01", "数据库在临时目录。"));
    }

    @Test
    void whatHasAHealthOfItsOwnIsReportedButDoesNotStayInThisOne(CapturedOutput output) {
        var selfCheck = selfCheck(new StartupCheck() {
            @Override
            public List<Finding> findings() {
                return List.of(Finding.warning("明年的放假安排还没有导入。"));
            }

            @Override
            public boolean hasHealthOfItsOwn() {
                return true;
            }
        });

        selfCheck.start();

        assertThat(output).contains("【需要注意】明年的放假安排还没有导入。");
        assertThat(new SelfCheckHealth(selfCheck).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void oneFatalFindingEndsTheStartAfterAllHaveBeenReported(CapturedOutput output) {
        var selfCheck = selfCheck(
                () -> List.of(Finding.fatal("编码不对。"), Finding.warning("时区不同。")), () -> List.of(Finding.fatal("缺少单位。")));

        assertThatThrownBy(selfCheck::start).isInstanceOf(StartRefused.class).hasMessage("- 编码不对。\n- 缺少单位。");
        assertThat(selfCheck.isRunning()).isFalse();
        assertThat(output).contains("共检查 2 项，必须处理 2 条，需要注意 1 条", "【必须处理】缺少单位。", "【需要注意】时区不同。");
    }

    @Test
    void aCheckThatCannotAnswerIsFatal() {
        var selfCheck = selfCheck(() -> {
            throw new IllegalStateException("no table");
        });

        assertThatThrownBy(selfCheck::start)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("no table")
                .hasMessageContaining("operations.check-failed");
    }

    private static SelfCheck selfCheck(StartupCheck... checks) {
        var beans = new TreeMap<String, Object>();
        for (int i = 0; i < checks.length; i++) {
            beans.put("check" + i, checks[i]);
        }
        return new SelfCheck(new StaticListableBeanFactory(beans).getBeanProvider(StartupCheck.class));
    }
}
