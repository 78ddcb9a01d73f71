package org.lianxi.modeling.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianxi.modeling.domain.Difference;
import org.lianxi.modeling.domain.Difference.Kind;
import org.lianxi.modeling.guard.SafeXml;
import org.xml.sax.SAXException;

/**
 * Says what has changed between two versions of a file, in sentences. Where nothing but the drawing has changed it says
 * nothing, so that no new version is made for running cases to fall behind.
 */
public final class Comparison {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 120;

    private final Words words;

    /** @param groups names of groups by id */
    public Comparison(Map<String, String> groups) {
        this.words = new Words(groups);
    }

    /**
     * @param file tells what kind of file it is
     * @param before empty for a new file
     * @throws IllegalArgumentException where one of them cannot be read
     */
    public List<Difference> of(String file, String before, String after) {
        if (file.endsWith(".bpmn")) {
            return models(before, after);
        }
        if (file.endsWith(".form")) {
            return named(FormFacts.of(json(before)), FormFacts.of(json(after)), "字段", "标题");
        }
        return named(
                before.isEmpty() ? Map.of() : TableFacts.of(SafeXml.read(before)),
                TableFacts.of(SafeXml.read(after)),
                "",
                "标题");
    }

    /** The clauses of the regulation that a model cites; empty for other files and for broken ones. */
    public static Set<String> clauses(String file, String content) {
        if (!file.endsWith(".bpmn") || content.isEmpty()) {
            return Set.of();
        }
        try {
            return SafeXml.all(SafeXml.root(content.getBytes(StandardCharsets.UTF_8)))
                    .filter(element -> "clause".equals(element.getAttribute("name")))
                    .map(element -> element.getAttribute("value"))
                    .filter(clause -> !clause.equals("none"))
                    .collect(Collectors.toSet());
        } catch (SAXException unreadable) {
            return Set.of();
        }
    }

    private List<Difference> models(String before, String after) {
        var now = new ModelFacts(SafeXml.read(after), words);
        if (before.isEmpty()) {
            return now.ids().stream()
                    .map(id -> new Difference(id, Kind.ADDED, "新增" + now.title(id)))
                    .toList();
        }
        var then = new ModelFacts(SafeXml.read(before), words);
        var differences = new ArrayList<Difference>();
        for (var id : together(then.ids(), now.ids())) {
            if (!then.ids().contains(id)) {
                differences.add(new Difference(id, Kind.ADDED, "新增" + now.title(id) + told(now.of(id))));
            } else if (!now.ids().contains(id)) {
                differences.add(new Difference(id, Kind.REMOVED, "删去" + then.title(id)));
            } else {
                changed(then.title(id), then.of(id), now.of(id))
                        .forEach(sentence -> differences.add(new Difference(id, Kind.CHANGED, sentence)));
            }
        }
        return differences;
    }

    private static List<Difference> named(
            Map<String, Map<String, String>> then, Map<String, Map<String, String>> now, String kind, String title) {
        var differences = new ArrayList<Difference>();
        Function<String, String> name = id -> kind
                + (now.containsKey(id) ? now : then)
                        .getOrDefault(id, Map.of())
                        .getOrDefault(title, "“%s”".formatted(id));
        for (var id : together(List.copyOf(then.keySet()), List.copyOf(now.keySet()))) {
            if (!then.containsKey(id)) {
                differences.add(
                        new Difference("", Kind.ADDED, "新增" + name.apply(id) + told(now.getOrDefault(id, Map.of()))));
            } else if (!now.containsKey(id)) {
                differences.add(new Difference("", Kind.REMOVED, "删去" + name.apply(id)));
            } else {
                changed(name.apply(id), then.getOrDefault(id, Map.of()), now.getOrDefault(id, Map.of()))
                        .forEach(sentence -> differences.add(new Difference("", Kind.CHANGED, sentence)));
            }
        }
        return differences;
    }

    private static List<String> changed(String title, Map<String, String> then, Map<String, String> now) {
        return together(List.copyOf(then.keySet()), List.copyOf(now.keySet())).stream()
                .filter(label -> !then.getOrDefault(label, "").equals(now.getOrDefault(label, "")))
                .map(label -> sentence(title, label, then.getOrDefault(label, ""), now.getOrDefault(label, "")))
                .toList();
    }

    private static String sentence(String title, String label, String before, String after) {
        if (before.isEmpty()) {
            return "%s增加了%s：%s".formatted(title, label, shortened(after));
        }
        if (after.isEmpty()) {
            return "%s取消了%s（原为：%s）".formatted(title, label, shortened(before));
        }
        return "%s的%s由“%s”改为“%s”".formatted(title, label, shortened(before), shortened(after));
    }

    /** What is worth knowing of something new. */
    private static String told(Map<String, String> facts) {
        var told = new ArrayList<String>();
        for (var label : List.of("候选组", "期限", "到期日", "表单", "类型", "选项", "行")) {
            if (facts.containsKey(label)) {
                told.add("%s：%s".formatted(label, shortened(facts.getOrDefault(label, ""))));
            }
        }
        return told.isEmpty() ? "" : "（%s）".formatted(String.join("，", told));
    }

    private static List<String> together(List<String> one, List<String> other) {
        var both = new LinkedHashSet<>(one);
        both.addAll(other);
        return List.copyOf(both);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("Not a form", unreadable);
        }
    }
}
