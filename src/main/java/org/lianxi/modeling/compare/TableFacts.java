package org.lianxi.modeling.compare;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianxi.modeling.guard.SafeXml;
import org.w3c.dom.Element;

/** Decision tables as facts that can be compared: for each rule its row, for each table its columns. */
final class TableFacts {

    private TableFacts() {}

    /** By id of rule or table; then by label. */
    static Map<String, Map<String, String>> of(Element root) {
        var all = new LinkedHashMap<String, Map<String, String>>();
        SafeXml.all(root)
                .filter(element -> "decision".equals(element.getLocalName()))
                .forEach(decision -> collect(decision, all));
        return all;
    }

    private static void collect(Element decision, Map<String, Map<String, String>> all) {
        var table = new LinkedHashMap<String, String>();
        table.put("名称", decision.getAttribute("name"));
        var number = 0;
        for (var element : SafeXml.all(decision).toList()) {
            switch (String.valueOf(element.getLocalName())) {
                case "decisionTable" -> table.put("命中规则", element.getAttribute("hitPolicy"));
                case "input", "output" ->
                    table.merge("列", element.getAttribute("label"), (one, other) -> one + "、" + other);
                case "rule" -> {
                    number++;
                    all.put(
                            decision.getAttribute("id") + " " + element.getAttribute("id"),
                            Map.of(
                                    "行",
                                    row(element),
                                    "标题",
                                    "“%s”第 %d 行".formatted(decision.getAttribute("name"), number)));
                }
                default -> {
                    // Layout, or part of what is told already.
                }
            }
        }
        all.put(decision.getAttribute("id"), table);
    }

    private static String row(Element rule) {
        return SafeXml.children(rule).stream()
                .filter(cell -> !"description".equals(cell.getLocalName()))
                .map(cell ->
                        SafeXml.children(cell).stream().map(SafeXml::ownText).collect(Collectors.joining()))
                .map(cell -> cell.isEmpty() ? "－" : cell)
                .collect(Collectors.joining(" | "));
    }
}
