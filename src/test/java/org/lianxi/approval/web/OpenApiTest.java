package org.lianxi.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lianxi.approval.domain.ApplicantKind;
import org.lianxi.approval.domain.CaseState;
import org.lianxi.approval.domain.Verdict;
import org.lianxi.calendar.Light;
import org.lianxi.kernel.Choice;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/** The description that callers read says what the interface does, no more and no less. */
class OpenApiTest {

    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch", "head", "options");

    private final JsonNode described;

    OpenApiTest() throws IOException {
        described = new YAMLMapper()
                .readTree(Path.of("src/main/resources/static/api/openapi.yaml").toFile());
    }

    @Test
    void everyPathAndMethodIsDescribedAndNothingElse() {
        var paths = new TreeSet<String>();
        described.path("paths").fields().forEachRemaining(path -> METHODS.stream()
                .filter(path.getValue()::has)
                .forEach(method -> paths.add(method + " " + path.getKey())));

        assertThat(described.path("openapi").asText()).isEqualTo("3.1.0");
        assertThat(paths).hasSize(3).isEqualTo(offered());
    }

    @Test
    void bodiesAreDescribedFieldByField() {
        assertThat(fields("Application")).isEqualTo(components(SentApplication.class));
        assertThat(fields("Applicant")).isEqualTo(components(SentApplication.SentApplicant.class));
        assertThat(fields("Material")).isEqualTo(components(SentApplication.SentMaterial.class));
        assertThat(fields("Receipt")).isEqualTo(components(JointApprovalInterface.Receipt.class));
        assertThat(fields("Case")).isEqualTo(components(CaseAnswer.class));
        assertThat(fields("Deadline")).isEqualTo(components(CaseAnswer.Deadline.class));
        assertThat(fields("Decision")).isEqualTo(components(CaseAnswer.Decided.class));
        assertThat(fields("Refusal")).isEqualTo(components(JointApprovalInterface.Answer.class));
    }

    @Test
    void wordsForMachinesAreThoseOfTheProgram() {
        assertThat(words(schema("State"))).isEqualTo(words(CaseState.values()));
        assertThat(words(schema("Deadline").path("properties").path("light"))).isEqualTo(words(Light.values()));
        assertThat(words(schema("Applicant").path("properties").path("kind")))
                .isEqualTo(choices(ApplicantKind.values()));
        assertThat(words(schema("Decision").path("properties").path("verdict"))).isEqualTo(choices(Verdict.values()));
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(described.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference -> assertThat(
                        described.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    private static Set<String> offered() {
        return Arrays.stream(JointApprovalInterface.class.getDeclaredMethods())
                .map(method -> AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
                .filter(mapping -> mapping != null)
                .flatMap(mapping -> Arrays.stream(mapping.method())
                        .flatMap(method -> (mapping.path().length == 0 ? Stream.of("") : Arrays.stream(mapping.path()))
                                .map(path -> method.name().toLowerCase(java.util.Locale.ROOT)
                                        + " "
                                        + JointApprovalInterface.PATH
                                        + path.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*})+}", "{$1}"))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private JsonNode schema(String name) {
        return described.path("components").path("schemas").path(name);
    }

    private Set<String> fields(String schema) {
        var names = new TreeSet<String>();
        schema(schema).path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> words(JsonNode schema) {
        var words = new java.util.ArrayList<String>();
        schema.path("enum").forEach(word -> words.add(word.asText()));
        return words;
    }

    private static List<String> words(Enum<?>[] constants) {
        return Arrays.stream(constants).map(CaseAnswer::word).toList();
    }

    private static List<String> choices(Choice[] choices) {
        return Arrays.stream(choices).map(Choice::value).toList();
    }
}
