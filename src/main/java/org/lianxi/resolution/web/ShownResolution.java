package org.lianxi.resolution.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.lianxi.organization.Units;
import org.lianxi.resolution.domain.Light;
import org.lianxi.resolution.domain.Resolution;

/**
 * A resolution in words.
 *
 * @param lightTag the style of the light's word, so that its colour never stands alone
 * @param lateness how far the due date is away; empty once closed
 */
record ShownResolution(
        String number,
        String content,
        String source,
        String leadUnit,
        String cooperatingUnits,
        LocalDate due,
        String lateness,
        String state,
        String light,
        String lightTag) {

    static ShownResolution of(Resolution resolution, Units units, LocalDate today) {
        return new ShownResolution(
                resolution.number().value(),
                resolution.content(),
                resolution.adopted().source(),
                units.get(resolution.leadUnit()).name(),
                units.names(resolution.cooperatingUnits()),
                resolution.due(),
                resolution.isOpen() ? lateness(resolution.due(), today) : "",
                resolution.state().word(),
                resolution.light().word(),
                tag(resolution.light()));
    }

    static String tag(Light light) {
        return switch (light) {
            case NONE -> "";
            case BLUE -> "blue";
            case YELLOW -> "warn";
            case RED -> "bad";
        };
    }

    private static String lateness(LocalDate due, LocalDate today) {
        var days = ChronoUnit.DAYS.between(today, due);
        if (days == 0) {
            return "今天到期";
        }
        return days > 0 ? "还有 %d 天".formatted(days) : "已逾期 %d 天".formatted(-days);
    }
}
