package org.lianxi.document.application;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianxi.document.CaseEntry;
import org.lianxi.kernel.Markdown;

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
        var decision = entry.decision().isEmpty() ? "" : "：**" + Markdown.escape(entry.decision()) + "**";
        var head = "- %s　%s　%s%s"
                .formatted(
                        TIME.format(entry.at()),
                        Markdown.escape(entry.post()),
                        Markdown.escape(entry.step()),
                        decision);
        // Two blanks end a line without ending the list item.
        return Stream.concat(
                        Stream.of(head),
                        entry.text()
                                .lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .map(Markdown::escape))
                .collect(Collectors.joining("  \n  "));
    }
}
