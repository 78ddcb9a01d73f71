package org.lianxi.kernel;

import java.util.List;

/** One thing that is looked at before the application opens its doors. */
public interface StartupCheck {

    List<Finding> findings();

    /**
     * Whether a health indicator of its own shows the same findings, and follows them while the application runs. Then
     * they need not stay in its health until the next start.
     */
    default boolean hasHealthOfItsOwn() {
        return false;
    }

    /**
     * @param fatal whether going on would lose data or do wrong; then the application does not start
     * @param sentence Chinese: what is wrong, with what, what the operator should do
     */
    record Finding(boolean fatal, String sentence) {

        public static Finding fatal(String sentence) {
            return new Finding(true, sentence);
        }

        public static Finding warning(String sentence) {
            return new Finding(false, sentence);
        }
    }
}
