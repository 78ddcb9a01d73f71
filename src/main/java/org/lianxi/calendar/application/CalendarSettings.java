package org.lianxi.calendar.application;

import java.util.List;
import java.util.regex.Pattern;
import org.lianxi.calendar.domain.Notice;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the calendar.
 *
 * @param file {@code lianxi.calendar.file}: a file of holidays that prevails over the bundled one, year by year, e.g.
 *     {@code file:/etc/lianxi/holidays.csv}; empty where there is none
 * @param regions {@code lianxi.calendar.regions}: regions whose own holidays hold besides the national ones, e.g.
 *     {@code GX} where 三月三 is a day off
 */
@ConfigurationProperties("lianxi.calendar")
public record CalendarSettings(
        @DefaultValue("") String file, @DefaultValue List<String> regions) {

    private static final Pattern REGION = Pattern.compile("[A-Z]{2}");

    public CalendarSettings {
        for (var region : regions) {
            if (!REGION.matcher(region).matches() || region.equals(Notice.NATIONAL)) {
                throw new IllegalArgumentException(
                        "lianxi.calendar.regions has '%s'; expected two capitals such as GX, and not CN, which always holds"
                                .formatted(region));
            }
        }
    }
}
