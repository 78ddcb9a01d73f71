package org.lianxi.audit.domain;

import java.util.function.UnaryOperator;

/**
 * An act in the trail.
 *
 * @param number from 1, without gaps
 * @param seal over number, act and the seal before it, in hexadecimal: whoever has no key can neither change a row nor
 *     take one out unseen
 */
public record Entry(long number, Act act, String seal) {

    /** Before the first entry. */
    public static final String NONE = "0".repeat(64);

    public static Entry after(long number, String seal, Act act, UnaryOperator<String> sealing) {
        return new Entry(number + 1, act, seal(number + 1, act, seal, sealing));
    }

    /** @param before the seal of the entry before */
    public boolean follows(String before, UnaryOperator<String> sealing) {
        return seal.equals(seal(number, act, before, sealing));
    }

    private static String seal(long number, Act act, String before, UnaryOperator<String> sealing) {
        // Fields cannot run into each other: none holds a control character.
        var text = String.join(
                "\n",
                Long.toString(number),
                act.at().toString(),
                act.person(),
                act.action(),
                act.object(),
                act.outcome().name(),
                act.address(),
                before);
        return sealing.apply(text);
    }
}
