package org.lianxi.engine;

import java.util.regex.Pattern;

/**
 * A fact that a form shows as formatted text. A plain {@link String} fact is shown letter by letter: whatever people
 * typed into it has no effect as markup.
 */
public record Markdown(String text) {

    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]#|~]");
    private static final Pattern LIST_MARK = Pattern.compile("(?m)^(\\s*)([-+]|\\d+[.)])(?=\\s)");

    /** Writes text so that it reads the same after formatting. */
    public static String escape(String text) {
        var escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        escaped = MARKUP.matcher(escaped).replaceAll("\\\\$0");
        escaped = LIST_MARK
                .matcher(escaped)
                .replaceAll(match -> match.group(1)
                        + match.group(2).substring(0, match.group(2).length() - 1)
                        + "\\\\"
                        + match.group(2).substring(match.group(2).length() - 1));
        return escaped.replace("\n", "  \n");
    }
}
