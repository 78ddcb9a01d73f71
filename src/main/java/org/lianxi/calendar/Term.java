package org.lianxi.calendar;

import java.util.regex.Pattern;

/**
 * 期限: how long something may take, as models and decision tables write it: {@code WD5} five working days (工作日),
 * {@code ND60} sixty natural days (自然日).
 *
 * @param days at least 1
 */
public record Term(int days, Counting counting) {

    /** Which days count towards a term. */
    public enum Counting {
        WORKING("WD", "个工作日"),
        NATURAL("ND", "日");

        private final String mark;
        private final String unit;

        Counting(String mark, String unit) {
            this.mark = mark;
            this.unit = unit;
        }

        /** As people read it behind a number: 个工作日, 日. */
        public String unit() {
            return unit;
        }
    }

    private static final Pattern FORM = Pattern.compile("(WD|ND)([1-9]\\d{0,3})");

    public Term {
        if (days < 1) {
            throw new IllegalArgumentException("A term of %d days must be at least 1 day".formatted(days));
        }
    }

    public static Term workingDays(int days) {
        return new Term(days, Counting.WORKING);
    }

    /** @throws IllegalArgumentException where the text is not of the form {@code WD5} or {@code ND60} */
    public static Term parse(String text) {
        var parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("Term '%s' is not of the form WD5 or ND60".formatted(text));
        }
        return new Term(
                Integer.parseInt(parts.group(2)), parts.group(1).equals("WD") ? Counting.WORKING : Counting.NATURAL);
    }

    public static boolean isTerm(String text) {
        return FORM.matcher(text.strip()).matches();
    }

    public Term plus(int more) {
        return new Term(days + more, counting);
    }

    /** As people read it: 5 个工作日, 60 日. */
    public String words() {
        return days + " " + counting.unit;
    }

    /** As models write it: WD5, ND60. */
    @Override
    public String toString() {
        return counting.mark + days;
    }
}
