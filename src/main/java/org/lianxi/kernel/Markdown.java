package org.lianxi.kernel;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text that a form shows formatted. What people typed goes through {@link #escape} first: it keeps its lines and can
 * neither format nor link.
 */
public record Markdown(String text) {

    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]()#+.!|~:/@=-]");

    /** Writes text so that it reads the same after formatting. */
    public static String escape(String typed) {
        return typed.lines()
                .map(String::strip)
                .map(line -> line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                .map(line -> MARKUP.matcher(line).replaceAll("\\\\$0"))
                // Two blanks end a line without ending the paragraph.
                .collect(Collectors.joining("  \n"));
    }
}
