package org.lianxi.modeling.guard;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** When a timer goes off: a term of the law, or what the engine reads by itself (ISO 8601). */
final class Moments {

    private static final Pattern TERM = Pattern.compile("(?:WD|ND)[1-9]\\d{0,3}");
    private static final Pattern CYCLE = Pattern.compile("R\\d*/(?:(.+)/)?(P.+)");

    private Moments() {}

    static boolean isTerm(String text) {
        return TERM.matcher(text).matches();
    }

    /** Hours and minutes only: days of the engine know no holidays. */
    static boolean isDuration(String text) {
        return text.startsWith("PT")
                && parses(text, moment -> Duration.parse(moment).toString());
    }

    /** P5D, P2W, P1M: a duration, but one in days that no office counts. */
    static boolean countsDays(String text) {
        return text.matches("P(?!T).+");
    }

    static boolean isDate(String text) {
        return parses(text, moment -> OffsetDateTime.parse(moment).toString())
                || parses(text, moment -> LocalDateTime.parse(moment).toString());
    }

    static boolean isCycle(String text) {
        var cycle = CYCLE.matcher(text);
        return cycle.matches() && isDuration(cycle.group(2)) && (cycle.group(1) == null || isDate(cycle.group(1)));
    }

    private static boolean parses(String text, UnaryOperator<String> parser) {
        try {
            return !parser.apply(text).isEmpty();
        } catch (DateTimeException malformed) {
            return false;
        }
    }
}
