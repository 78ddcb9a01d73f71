package org.lianxi.approval.process;

/** What people typed, put into a sentence of ours. */
final class Typed {

    private static final String STOP = "。";

    private Typed() {}

    /** The sentence goes on or ends by itself, whether they ended theirs or not. */
    static String withoutStop(String text) {
        return text.endsWith(STOP) ? text.substring(0, text.length() - STOP.length()) : text;
    }
}
