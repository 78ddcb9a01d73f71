package org.lianxi.modeling.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A Camunda Form as far as the guard reads it. */
final class FormFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is shown and never submitted. */
    private static final Set<String> SHOWN = Set.of("text", "separator", "spacer", "table", "group", "image");

    private static final Set<String> ASKED = Set.of(
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "radio",
            "checklist",
            "taglist",
            "select",
            "datetime",
            "expression",
            "dynamiclist");

    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)?");

    private final JsonNode root;

    private FormFile(JsonNode root) {
        this.root = root;
    }

    /** @return empty where it is no JSON object */
    static Optional<FormFile> read(byte[] content) {
        try {
            var root = JSON.readTree(content);
            return root.isObject() ? Optional.of(new FormFile(root)) : Optional.empty();
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }

    String id() {
        return root.path("id").asText("");
    }

    /** The fields that a person fills in, by key with their labels; rows of a dynamic list under the list's own key. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        collect(root.path("components"), fields, false);
        return fields;
    }

    /** Those that must be filled in. */
    Set<String> required() {
        var fields = new LinkedHashMap<String, String>();
        collect(root.path("components"), fields, true);
        return new TreeSet<>(fields.keySet());
    }

    List<Fault> faults(String file) {
        var faults = new ArrayList<Fault>();
        if (!file.endsWith(id() + ".form") || id().isEmpty()) {
            faults.add(new Fault(
                    file, "", "里的表单编号是“%s”，须与文件名相同。请在表单的 ID 中改为文件名（不带 .form）".formatted(id()), "model.form-id"));
        }
        var platform = root.path("executionPlatform").asText("Camunda Platform");
        if (!platform.equals("Camunda Platform")) {
            faults.add(new Fault(
                    file, "", "是为“%s”做的，本系统打不开。请在建模工具中新建 Camunda 7 的表单".formatted(platform), "model.form-platform"));
        }
        inspect(root.path("components"), file, faults);
        return faults;
    }

    private static void inspect(JsonNode components, String file, List<Fault> faults) {
        for (var component : components) {
            var type = component.path("type").asText("");
            var place = "“%s”"
                    .formatted(
                            component.path("label").asText(component.path("id").asText("")));
            if (!SHOWN.contains(type) && !ASKED.contains(type)) {
                faults.add(new Fault(file, place, "是“%s”组件，不能使用。请改用列出的基本组件".formatted(type), "model.form-component"));
            }
            var source = component.path("source").asText("");
            if (type.equals("image") && !source.startsWith("/") && !source.isEmpty()) {
                faults.add(new Fault(file, place, "引用了外部图片。请删除", "model.form-component"));
            }
            var key = key(component);
            if (ASKED.contains(type) && !KEY.matcher(key).matches()) {
                faults.add(new Fault(file, place, "的字段名“%s”不合规定。请改为以小写字母开头的英文字母和数字".formatted(key), "model.form-key"));
            }
            inspect(component.path("components"), file, faults);
        }
    }

    private static void collect(JsonNode components, Map<String, String> fields, boolean requiredOnly) {
        for (var component : components) {
            var type = component.path("type").asText("");
            if (type.equals("group")) {
                collect(component.path("components"), fields, requiredOnly);
            } else if (ASKED.contains(type)
                    && !component.path("disabled").asBoolean()
                    && (!requiredOnly || component.at("/validate/required").asBoolean())) {
                fields.put(key(component), component.path("label").asText(key(component)));
            }
        }
    }

    private static String key(JsonNode component) {
        return component.path("key").asText(component.path("path").asText(""));
    }
}
