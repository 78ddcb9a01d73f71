package org.lianxi.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;
import org.lianxi.kernel.Markdown;

/** Fills Camunda Forms with the facts that they mention. */
final class ShownForms {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Supplier<? extends Collection<CaseFacts>> capabilities;

    ShownForms(Supplier<? extends Collection<CaseFacts>> capabilities) {
        this.capabilities = capabilities;
    }

    /** The facts of the process that the form's text mentions, ready to be sent to the browser. */
    VariableMap facts(String process, OpenForm open, String formText) {
        var shown = Variables.createVariables();
        readable(process).forEach((name, reader) -> {
            if (mentions(formText, name)) {
                var value = reader.apply(open);
                if (value != null) {
                    put(shown, name, shownAs(formText, name, value));
                }
            }
        });
        return shown;
    }

    /**
     * The form with its options written in: a field whose {@code valuesKey} names a fact gets that fact as fixed
     * options. The Tasklist reads no variables for start forms, and none inside dynamic lists.
     */
    InputStream withOptions(String process, OpenForm open, String formText) {
        try {
            var form = JSON.readTree(formText);
            writeOptions(form, readable(process), open);
            return new ByteArrayInputStream(JSON.writeValueAsBytes(form));
        } catch (IOException malformed) {
            throw new UncheckedIOException("A deployed form of process '%s' is not JSON".formatted(process), malformed);
        }
    }

    static String read(InputStream form) {
        try (form) {
            return new String(form.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Map<String, Function<OpenForm, @Nullable Object>> readable(String process) {
        var facts = new LinkedHashMap<String, Function<OpenForm, @Nullable Object>>();
        capabilities.get().stream()
                .filter(capability -> capability.processes().contains(process))
                .forEach(capability -> facts.putAll(capability.facts()));
        return facts;
    }

    private static boolean mentions(String formText, String name) {
        return Pattern.compile("(?<![A-Za-z0-9_])" + Pattern.quote(name) + "(?![A-Za-z0-9_])")
                .matcher(formText)
                .find();
    }

    /** What a template places into running text is escaped; what prefills a field stays as it was typed. */
    private static Object shownAs(String formText, String name, Object value) {
        if (value instanceof Markdown formatted) {
            return formatted.text();
        }
        var fillsField =
                formText.contains("\"key\": \"" + name + "\"") || formText.contains("\"key\":\"" + name + "\"");
        return value instanceof String text && !fillsField ? Markdown.escape(text) : value;
    }

    private static void writeOptions(
            JsonNode node, Map<String, Function<OpenForm, @Nullable Object>> facts, OpenForm open) {
        if (node instanceof ObjectNode object && object.path("valuesKey").isTextual()) {
            var reader = facts.get(object.path("valuesKey").asText());
            if (reader != null) {
                object.remove("valuesKey");
                object.set("values", JSON.valueToTree(reader.apply(open)));
            }
        }
        node.forEach(child -> writeOptions(child, facts, open));
    }

    private static void put(VariableMap shown, String name, Object value) {
        if (value instanceof Map || value instanceof Collection) {
            var json = SpinValues.jsonValue(JSON.valueToTree(value).toString()).create();
            shown.putValueTyped(name, json);
        } else if (value instanceof Number || value instanceof Boolean) {
            shown.putValue(name, value);
        } else {
            shown.putValueTyped(name, ValueType.STRING.createValue(value.toString(), Map.of()));
        }
    }
}
