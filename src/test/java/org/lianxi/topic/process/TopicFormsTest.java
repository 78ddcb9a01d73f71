package org.lianxi.topic.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianxi.document.CaseFile;
import org.lianxi.organization.Absences;
import org.lianxi.organization.People;
import org.lianxi.organization.Units;
import org.lianxi.topic.application.TopicOpinions;
import org.lianxi.topic.application.Topics;

/** What the forms of {@code processes/topic.bpmn} and the code behind them owe each other. */
class TopicFormsTest {

    private static final Set<String> TEXT_FIELDS =
            Set.of("title", "kind", "urgency", "background", "proposal", "legalBasis", "concernedUnits", "wantedDate");

    /** The keys that the adapter behind each form reads. */
    private static final Map<String, Set<String>> READ = Map.of(
            "topic-start", TEXT_FIELDS,
            "topic-checkForm", Set.of("decision", "reason", "concernedUnits", "askOpinions", "opinionDeadline"),
            "topic-giveOpinion", Set.of("decision", "opinion"),
            "topic-reviewTopic", Set.of("decision", "opinion", "deferUntil"),
            "topic-reviseTopic", with(TEXT_FIELDS, "decision", "reason"),
            "topic-decideStale", Set.of("decision", "reason"));

    private static final Map<String, List<String>> ADAPTERS = Map.of(
            "topic-start", List.of("ProposeTopicStart", "TopicForm"),
            "topic-checkForm", List.of("CheckTopicTask"),
            "topic-giveOpinion", List.of("GiveTopicOpinionTask"),
            "topic-reviewTopic", List.of("ReviewTopicTask"),
            "topic-reviseTopic", List.of("ReviseTopicTask", "TopicForm"),
            "topic-decideStale", List.of("DecideStaleTopicTask"));

    private static final Pattern READS = Pattern.compile(
            "(?:answers\\.(?:text|find|choice|flag|date|findDate|list)|reason)\\(\\s*(?:answers,\\s*)?\"(\\w+)\"");
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(\\w+)}}");

    @ParameterizedTest
    @MethodSource("forms")
    void aFormIsNamedAfterItsFileAndNoComponentSharesAnId(String name) throws IOException {
        var form = read(name);

        assertThat(form.path("id").asText()).isEqualTo(name);
        assertThat(form.path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
        var ids =
                components(form).stream().map(part -> part.path("id").asText()).toList();
        assertThat(ids).doesNotHaveDuplicates().doesNotContain(name, "");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormAsksForWhatItsAdapterReadsAndNothingElse(String name) throws IOException {
        var keys = new TreeSet<String>();
        for (var part : components(read(name))) {
            if (part.has("key")) {
                keys.add(part.path("key").asText());
            }
        }

        assertThat(keys).isEqualTo(new TreeSet<>(READ.getOrDefault(name, Set.of())));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void anAdapterReadsTheKeysThatAreListedForItsForm(String name) throws IOException {
        var read = new TreeSet<String>();
        for (var adapter : ADAPTERS.getOrDefault(name, List.of())) {
            var source = Files.readString(Path.of("src/main/java/org/lianxi/topic/process", adapter + ".java"));
            READS.matcher(source).results().forEach(found -> read.add(found.group(1)));
            if (source.contains("TopicForm.units(answers)")) {
                read.add("concernedUnits");
            }
        }

        assertThat(read).isEqualTo(new TreeSet<>(READ.getOrDefault(name, Set.of())));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormShowsOnlyFactsThatExist(String name) throws IOException {
        var mentioned = new TreeSet<String>();
        for (var part : components(read(name))) {
            TEMPLATE.matcher(part.path("text").asText()).results().forEach(found -> mentioned.add(found.group(1)));
            if (part.has("valuesKey")) {
                mentioned.add(part.path("valuesKey").asText());
            }
            if (part.has("dataSource")) {
                mentioned.add(part.path("dataSource").asText().substring(1));
            }
        }

        assertThat(facts().facts().keySet()).containsAll(mentioned);
    }

    @Test
    void noFactFillsInADecisionOrItsReason() {
        assertThat(facts().facts())
                .doesNotContainKeys("decision", "reason", "opinion", "opinionDeadline", "deferUntil");
    }

    @Test
    void everyFormOfTopicsIsCheckedHere() throws IOException {
        try (var files = Files.list(Path.of("forms"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(file -> file.startsWith("topic-"))
                            .map(file -> file.replace(".form", "")))
                    .containsExactlyInAnyOrderElementsOf(READ.keySet());
        }
    }

    static Stream<String> forms() {
        return READ.keySet().stream().sorted();
    }

    private static TopicFacts facts() {
        return new TopicFacts(
                mock(Topics.class),
                mock(TopicOpinions.class),
                mock(CaseFile.class),
                mock(Units.class),
                mock(People.class),
                mock(Absences.class));
    }

    private static JsonNode read(String name) throws IOException {
        return new ObjectMapper().readTree(Files.readString(Path.of("forms", name + ".form")));
    }

    private static List<JsonNode> components(JsonNode form) {
        var all = new ArrayList<JsonNode>();
        for (var part : form.path("components")) {
            all.add(part);
            all.addAll(components(part));
        }
        return all;
    }

    private static Set<String> with(Set<String> fields, String... more) {
        var all = new TreeSet<>(fields);
        all.addAll(List.of(more));
        return all;
    }
}
