package org.lianxi.modeling.compare;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lianxi.modeling.guard.SafeXml;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Gaps and overlaps of decision tables: each combination of the values that matter is tried on all rows. A gap is no
 * fault, because a table may leave a case to the rule behind it; an overlap under the policy UNIQUE would stop a case.
 */
public final class TableCheck {

    private static final int MOST_COMBINATIONS = 20_000;
    private static final int MOST_NOTES = 3;
    private static final String OTHER = "其他";

    private TableCheck() {}

    /** Sentences without the full stop; empty where all is well, or nothing can be said of the table. */
    public static List<String> notes(String content) {
        try {
            return SafeXml.all(SafeXml.root(content.getBytes(StandardCharsets.UTF_8)))
                    .filter(element -> "decisionTable".equals(element.getLocalName()))
                    .flatMap(TableCheck::notes)
                    .toList();
        } catch (SAXException unreadable) {
            return List.of();
        }
    }

    private static Stream<String> notes(Element table) {
        var columns = children(table, "input").map(TableCheck::label).toList();
        var rows = new ArrayList<List<Cell>>();
        for (var rule : children(table, "rule").toList()) {
            var row = children(rule, "inputEntry")
                    .map(entry -> Cell.read(
                            children(entry, "text").map(SafeXml::ownText).collect(Collectors.joining())))
                    .toList();
            if (row.stream().anyMatch(Optional::isEmpty)) {
                return Stream.of("有的条件不是简单的比较，没有检查遗漏和重叠");
            }
            rows.add(row.stream().flatMap(Optional::stream).toList());
        }
        var values = IntStream.range(0, columns.size())
                .mapToObj(column -> values(rows, column))
                .toList();
        var combinations = values.stream().mapToLong(List::size).reduce(1, (one, other) -> one * other);
        if (combinations > MOST_COMBINATIONS) {
            return Stream.of("条件组合太多，没有检查遗漏和重叠");
        }
        var policy = table.getAttribute("hitPolicy").toUpperCase(Locale.ROOT);
        return tried(columns, rows, values, policy.isEmpty() || policy.equals("UNIQUE"));
    }

    private static Stream<String> tried(
            List<String> columns, List<List<Cell>> rows, List<List<Object>> values, boolean unique) {
        var gaps = new ArrayList<String>();
        var overlaps = new ArrayList<String>();
        for (var combination : product(values)) {
            var hit = IntStream.range(0, rows.size())
                    .filter(row -> holds(rows.get(row), combination))
                    .mapToObj(row -> String.valueOf(row + 1))
                    .toList();
            if (hit.isEmpty()) {
                gaps.add("没有一行适用于：" + told(columns, combination));
            } else if (unique && hit.size() > 1) {
                overlaps.add("第 %s 行同时适用于：%s".formatted(String.join("、", hit), told(columns, combination)));
            }
        }
        return Stream.concat(few(overlaps), few(gaps));
    }

    private static Stream<String> few(List<String> notes) {
        return notes.size() <= MOST_NOTES
                ? notes.stream()
                : Stream.concat(
                        notes.stream().limit(MOST_NOTES),
                        Stream.of("同类情形还有 %d 种".formatted(notes.size() - MOST_NOTES)));
    }

    /** On both sides of each number that the column mentions, each text, and one that it does not mention. */
    private static List<Object> values(List<List<Cell>> rows, int column) {
        var numbers = new TreeSet<Double>();
        var texts = new TreeSet<String>();
        for (var row : rows) {
            row.get(column).numbers().forEach(number -> numbers.addAll(List.of(number - 1, number, number + 1)));
            texts.addAll(row.get(column).texts());
        }
        var values = new ArrayList<Object>(numbers);
        values.addAll(texts);
        var onlyYesAndNo = !texts.isEmpty() && List.of("false", "true").containsAll(texts);
        if (onlyYesAndNo) {
            return List.of("true", "false");
        }
        if (numbers.isEmpty()) {
            values.add(OTHER);
        }
        return values;
    }

    private static List<List<Object>> product(List<List<Object>> values) {
        var all = List.of(List.<Object>of());
        for (var column : values) {
            all = all.stream()
                    .flatMap(begun -> column.stream().map(value -> with(begun, value)))
                    .toList();
        }
        return all;
    }

    private static List<Object> with(List<Object> begun, Object value) {
        var longer = new ArrayList<>(begun);
        longer.add(value);
        return longer;
    }

    private static boolean holds(List<Cell> row, List<Object> combination) {
        return IntStream.range(0, row.size())
                .allMatch(column -> row.get(column).test().test(combination.get(column)));
    }

    private static String told(List<String> columns, List<Object> combination) {
        return IntStream.range(0, columns.size())
                .mapToObj(column -> "%s 为 %s".formatted(columns.get(column), word(combination.get(column))))
                .collect(Collectors.joining("，"));
    }

    private static String word(Object value) {
        if (value instanceof Double number) {
            return number == Math.rint(number) ? String.valueOf(number.longValue()) : String.valueOf(number);
        }
        return value.equals("true") ? "是" : value.equals("false") ? "否" : String.valueOf(value);
    }

    private static String label(Element input) {
        return input.getAttribute("label").isEmpty() ? input.getAttribute("id") : input.getAttribute("label");
    }

    private static Stream<Element> children(Element element, String name) {
        return SafeXml.children(element).stream().filter(child -> name.equals(child.getLocalName()));
    }
}
