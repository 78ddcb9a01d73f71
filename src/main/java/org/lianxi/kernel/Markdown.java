package org.lianxi.kernel;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text that a form shows formatted. What people typed goes through {@link #escape} first: it keeps its lines and can
 * neither format nor link.
 */
public record Markdown(String text) {

    private static final Pattern INLINE = Pattern.compile("[\\\\`*_\\[\\]|~@]|:(?=//)|(?<=www)\\.");
    private static final Pattern LINE_START = Pattern.compile("^(\\d*)([-+.)](?=\\s|$)|#|=+$|-+$)");

    /** Writes text so that it reads the same after formatting. */
    public static String escape(String typed) {
        return typed.lines()
                .map(String::strip)
                .map(line -> line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                .map(line -> INLINE.matcher(line).replaceAll("\\\\$0"))
                .map(Markdown::withoutBlockMark)
                // Two blanks end a line without ending the paragraph.
                .collect(Collectors.joining("  \n"));
    }

    /** A line may not become a heading, a list item or an underline. */
    private static String withoutBlockMark(String line) {
        return LINE_START.matcher(line).replaceFirst("$1\\\\$2");
    }
}
