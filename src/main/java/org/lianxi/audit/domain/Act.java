package org.lianxi.audit.domain;

import java.time.LocalDateTime;

/**
 * Something that somebody did or tried. No field holds what they typed.
 *
 * @param at to the microsecond, as the database keeps it
 * @param person user id, the name that was tried at a sign-in, or {@link #PUBLIC} for citizens
 * @param action method and address pattern, e.g. {@code POST /accounts/{person}/disable}; words for it are found when
 *     it is shown
 * @param object the address without query, e.g. {@code /accounts/legal-liaison/disable}
 * @param address where the request came from; empty for citizens, who are not followed
 */
public record Act(LocalDateTime at, String person, String action, String object, Outcome outcome, String address) {

    public static final String PUBLIC = "public";

    private static final int LONGEST = 300;

    /** What became of it. */
    public enum Outcome {
        DONE("成功"),
        REFUSED("被拒绝"),
        FAILED("出错");

        private final String title;

        Outcome(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /** By the status of the answer. */
        public static Outcome of(int status) {
            if (status >= 500) {
                return FAILED;
            }
            return status >= 400 ? REFUSED : DONE;
        }
    }

    public Act {
        person = shortened(person, 64);
        action = shortened(action, LONGEST);
        object = shortened(object, LONGEST);
        address = shortened(address, 64);
    }

    private static String shortened(String text, int most) {
        var printable = text.replaceAll("\\p{Cntrl}", "?");
        return printable.length() <= most ? printable : printable.substring(0, most);
    }
}
