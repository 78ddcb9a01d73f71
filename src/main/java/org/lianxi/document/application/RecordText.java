package org.lianxi.document.application;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianxi.document.CaseEntry;

/** The record as Markdown for a form's text component. What people typed stays text: it can neither format nor link. */
final class RecordText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private RecordText() {}

    static String of(List<CaseEntry> entries) {
        return entries.isEmpty()
                ? "尚无办理记录。"
                : entries.stream().map(RecordText::line).collect(Collectors.joining("\n"));
    }

    private static String line(CaseEntry entry) {
        var decision = entry.decision().isEmpty() ? "" : "：**" + escaped(entry.decision()) + "**";
        var head = "- %s　%s　%s%s"
                .formatted(TIME.format(entry.at()), escaped(entry.post()), escaped(entry.step()), decision);
        // Two blanks end a line without ending the list item.
        return Stream.concat(
                        Stream.of(head),
                        entry.text()
                                .lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .map(RecordText::escaped))
                .collect(Collectors.joining("  \n  "));
    }

    private static String escaped(String typed) {
        return typed.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("([\\\\`*_{}\\[\\]()#+.!|~:/@=-])", "\\\\$1");
    }
}
