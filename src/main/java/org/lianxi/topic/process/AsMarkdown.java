package org.lianxi.topic.process;

import java.util.stream.Collectors;

/** What people typed, for a form's text component: it keeps its lines and can neither format nor link. */
final class AsMarkdown {

    private AsMarkdown() {}

    static String of(String typed) {
        return typed.lines()
                .map(String::strip)
                .map(line -> line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                .map(line -> line.replaceAll("([\\\\`*_{}\\[\\]()#+.!|~:/@=-])", "\\\\$1"))
                // Two blanks end a line without ending the paragraph.
                .collect(Collectors.joining("  \n"));
    }
}
