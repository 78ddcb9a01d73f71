package org.lianxi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds our Chinese web applications against the English ones in Camunda's jar: an update that adds a text, or moves
 * what our scripts build on, is seen here and not by the office.
 */
class ChineseWebappsTest {

    private static final String WEBAPPS = "META-INF/resources/webjars/camunda/app/";
    private static final String BUNDLE = "META-INF/resources/webjars/camunda/lib/deps.js";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What is written the same in Chinese: signs, date formats, names. */
    private static final Set<String> SAME_IN_CHINESE =
            Set.of("<", "<=", ">", ">=", "L", "HH:mm", "YYYY-MM-DDTHH:mm:ss", "ID", "JSON", "CSV", "Camunda");

    /** Texts of form-js that its code puts together, so that they stand nowhere in it as a whole. */
    private static final Set<String> PUT_TOGETHER = Set.of("yyyy-mm-dd", "Value is expected to be an integer.");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyEnglishTextHasAChineseOne(String webapp) {
        assertThat(texts(webapp, "zh"))
                .containsKeys(texts(webapp, "en").keySet().toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyPlaceholderIsKept(String webapp) {
        var chinese = texts(webapp, "zh");

        texts(webapp, "en").forEach((key, english) -> assertThat(placeholders(chinese.getOrDefault(key, "")))
                .as(key)
                .containsExactlyInAnyOrderElementsOf(placeholders(english)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void noTextIsLeftInEnglish(String webapp) {
        var chinese = texts(webapp, "zh");

        var leftInEnglish = texts(webapp, "en").entrySet().stream()
                .filter(english -> !english.getValue().isBlank())
                .filter(english -> !SAME_IN_CHINESE.contains(english.getValue()))
                .filter(english -> english.getValue().equals(chinese.get(english.getKey())))
                .toList();

        assertThat(leftInEnglish).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void chineseStandsForEveryOtherLanguage(String webapp) {
        assertThat(configuration(webapp)).contains("fallbackLocale: 'zh'").contains("vendor: '联席'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyScriptThatIsConfiguredExists(String webapp) {
        var scripts = found("'([\\w./-]+\\.js)'", configuration(webapp));

        assertThat(scripts).isNotEmpty();
        assertThat(scripts).allSatisfy(script -> assertThat(resource(WEBAPPS + webapp + "/" + script))
                .isNotBlank());
    }

    @Test
    void theTextsOfFormsAreWordForWordThoseOfTheViewer() {
        var script = resource(WEBAPPS + "tasklist/plugins/form-texts.js");
        var dictionary = script.substring(script.indexOf("TEXTS = {"), script.indexOf("PATTERNS"));
        var viewer = resource(BUNDLE);

        var english = found("(?m)^ {2}(?:'([^']+)'|\"([^\"]+)\"|(\\w+)):", dictionary);

        assertThat(english).hasSizeGreaterThan(20);
        assertThat(english).allSatisfy(text -> assertThat(PUT_TOGETHER.contains(text) || viewer.contains(text))
                .as(text)
                .isTrue());
    }

    @Test
    void theFormViewerIsWhereOurScriptsLookForIt() {
        var script = resource(WEBAPPS + "tasklist/plugins/bundle.js");
        var formViewer = found("part\\('form-js', (\\d+)", script);
        var preact = found("part\\('preact', (\\d+)", script);

        assertThat(resource(BUNDLE)).contains(formViewer.get(0) + ":function", preact.get(0) + ":function");
    }

    private static Map<String, String> texts(String webapp, String language) {
        var json = resource(WEBAPPS + webapp + "/locales/" + language + ".json");
        try {
            var texts = new TreeMap<String, String>();
            flatten("", new ObjectMapper().readTree(json), texts);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("%s.json of %s is not JSON".formatted(language, webapp), e);
        }
    }

    private static void flatten(String path, JsonNode node, Map<String, String> texts) {
        node.properties().forEach(field -> flatten(path + "/" + field.getKey(), field.getValue(), texts));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            flatten(path + "/" + i, node.get(i), texts);
        }
        if (node.isTextual()) {
            texts.put(path, node.textValue());
        }
    }

    private static List<String> placeholders(String text) {
        return found("\\{\\{\\s*(\\w+)\\s*}}", text);
    }

    /** The first group that took part in each match. */
    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(ChineseWebappsTest::firstGroup)
                .collect(Collectors.toList());
    }

    private static String firstGroup(MatchResult match) {
        var groups = new ArrayList<String>();
        for (int group = 1; group <= match.groupCount(); group++) {
            if (match.group(group) != null) {
                groups.add(match.group(group));
            }
        }
        return groups.get(0);
    }

    private static String configuration(String webapp) {
        return resource(WEBAPPS + webapp + "/scripts/config.js");
    }

    private static String resource(String path) {
        var normalized = path.replaceAll("[^/]+/\\.\\./", "");
        try (var stream = ChineseWebappsTest.class.getClassLoader().getResourceAsStream(normalized)) {
            assertThat(stream).as(normalized).isNotNull();
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + normalized, e);
        }
    }
}
