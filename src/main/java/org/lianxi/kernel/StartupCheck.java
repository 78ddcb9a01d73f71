package org.lianxi.kernel;

import java.util.List;

/** One thing that is looked at before the application opens its doors. */
public interface StartupCheck {

    List<Finding> findings();

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
