package org.lianxi.modeling.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A form as facts that can be compared: for each field and text what people would notice about it. */
final class FormFacts {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("textfield", "单行文字"),
            Map.entry("textarea", "多行文字"),
            Map.entry("number", "数字"),
            Map.entry("checkbox", "勾选"),
            Map.entry("radio", "单选"),
            Map.entry("select", "下拉选择"),
            Map.entry("checklist", "多选"),
            Map.entry("taglist", "多选标签"),
            Map.entry("datetime", "日期时间"),
            Map.entry("table", "表格"),
            Map.entry("text", "文字"),
            Map.entry("dynamiclist", "可增行的表"));

    private FormFacts() {}

    /** By field, or by component where it is no field; then by label. */
    static Map<String, Map<String, String>> of(JsonNode form) {
        var all = new LinkedHashMap<String, Map<String, String>>();
        collect(form.path("components"), all);
        return all;
    }

    private static void collect(JsonNode components, Map<String, Map<String, String>> all) {
        for (var component : components) {
            var facts = new LinkedHashMap<String, String>();
            facts.put("标题", component.path("label").asText(""));
            facts.put(
                    "类型",
                    KINDS.getOrDefault(
                            component.path("type").asText(""),
                            component.path("type").asText("")));
            facts.put("必填", component.at("/validate/required").asBoolean() ? "是" : "");
            facts.put("提示", component.path("description").asText(""));
            facts.put("文字", component.path("text").asText(""));
            facts.put("选项", options(component.path("values")));
            facts.put("显示条件", component.at("/conditional/hide").asText(""));
            facts.values().removeIf(String::isEmpty);
            var key = component
                    .path("key")
                    .asText(component.path("path").asText(component.path("id").asText("")));
            if (!component.path("type").asText("").equals("separator")) {
                all.put(key, facts);
            }
            collect(component.path("components"), all);
        }
    }

    private static String options(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(value -> value.path("label").asText("") + "（"
                        + value.path("value").asText("") + "）")
                .collect(Collectors.joining("、"));
    }
}
