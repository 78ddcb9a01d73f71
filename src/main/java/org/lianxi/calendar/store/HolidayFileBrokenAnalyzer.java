package org.lianxi.calendar.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the faults of the file of holidays as sentences instead of a stack trace. */
final class HolidayFileBrokenAnalyzer extends AbstractFailureAnalyzer<HolidayFileBroken> {

    @Override
    protected FailureAnalysis analyze(Throwable root, HolidayFileBroken cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "请按上面各条改正文件 %s 后重新启动；不需要这个文件的，请删去设置 lianxi.calendar.file。".formatted(cause.file()),
                cause);
    }
}
