package org.lianxi.operations;

import java.util.Objects;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints why the application does not start, as sentences instead of a stack trace. */
final class StartRefusedAnalyzer extends AbstractFailureAnalyzer<StartRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, StartRefused cause) {
        return new FailureAnalysis(
                "启动自检未通过，系统没有启动：\n" + Objects.toString(cause.getMessage(), ""),
                "请按上面各条处理后重新启动；各代码的说明见 docs/operations.md。",
                cause);
    }
}
