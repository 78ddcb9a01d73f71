package org.lianxi.approval.process;

import org.lianxi.calendar.ClockReading;
import org.lianxi.kernel.Markdown;

/** A clock as forms show it. */
final class ClockText {

    private ClockText() {}

    static String of(ClockReading reading) {
        return "**%s**　期限至 **%s**，%s，%s\n\n%s"
                .formatted(
                        reading.light().title(),
                        reading.due().words(),
                        remaining(reading),
                        reading.state().title(),
                        Markdown.escape("推算：" + reading.derivation()));
    }

    private static String remaining(ClockReading reading) {
        var unit = reading.term().words().replaceFirst("^\\d+ ", "");
        return reading.remaining() < 0
                ? "已超期 %d %s".formatted(-reading.remaining(), unit)
                : "剩余 %d %s".formatted(reading.remaining(), unit);
    }
}
