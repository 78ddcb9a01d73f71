package org.lianxi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The glossary is the only dictionary, so it knows every word that analysts and people meet in models and forms. */
class GlossaryTest {

    private static final Pattern WORD = Pattern.compile("`([^`]+)`");

    @Test
    void everyProcessIsInTheGlossary() throws IOException {
        var processes = files("processes", ".bpmn").stream()
                .map(file -> String.valueOf(file.getFileName()).replace(".bpmn", ""))
                .toList();

        assertThat(words()).containsAll(processes);
    }

    @Test
    void everyMessageBetweenProcessesIsInTheGlossary() throws IOException {
        var message = Pattern.compile("<bpmn:message id=\"[^\"]+\" name=\"([^\"]+)\"");
        var messages = files("processes", ".bpmn").stream()
                .flatMap(file -> message.matcher(read(file)).results())
                .map(found -> found.group(1))
                .toList();

        assertThat(messages).isNotEmpty();
        assertThat(words()).containsAll(messages);
    }

    @Test
    void everyDecisionThatAFormOffersIsInTheGlossaryWithItsValue() throws IOException {
        var decisions = new TreeSet<String>();
        for (var form : files("forms", ".form")) {
            collectDecisions(new ObjectMapper().readTree(read(form)), decisions);
        }

        assertThat(decisions).isNotEmpty();
        assertThat(words()).containsAll(decisions);
    }

    @Test
    void everyGroupThatIsNotOneUnitsOwnIsInTheGlossary() throws IOException {
        var city = new YAMLMapper()
                .readTree(Path.of("src/main/resources/organization/guilin.yaml").toFile());
        var units = stream(city.path("units"))
                .map(unit -> unit.path("code").asText())
                .toList();
        var groups = stream(city.path("posts"))
                .flatMap(post -> stream(post.path("groups")))
                .map(JsonNode::asText)
                .filter(group -> units.stream().noneMatch(unit -> group.startsWith(unit + "-")))
                .collect(Collectors.toSet());

        assertThat(groups).isNotEmpty();
        assertThat(words()).containsAll(groups);
    }

    private static void collectDecisions(JsonNode node, Set<String> decisions) {
        if (node.path("key").asText().equals("decision")) {
            stream(node.path("values"))
                    .forEach(value -> decisions.add(value.path("value").asText()));
        }
        node.forEach(child -> collectDecisions(child, decisions));
    }

    private static Set<String> words() throws IOException {
        return WORD.matcher(Files.readString(Path.of("docs/glossary.md")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        var nodes = new ArrayList<JsonNode>();
        array.forEach(nodes::add);
        return nodes.stream();
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (var found = Files.list(Path.of(folder))) {
            return found.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
