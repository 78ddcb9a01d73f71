package org.lianxi.modeling.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianxi.modeling.domain.Difference;
import org.lianxi.modeling.domain.Difference.Kind;

/** What has changed, as an officer would say it. */
class ComparisonTest {

    private static final String TOPIC = read("processes/topic.bpmn");
    private static final String FORM = read("forms/topic-reviewTopic.form");
    private static final String LIMITS = read("processes/joint-approval-limits.dmn");

    private final Comparison comparison =
            new Comparison(Map.of("leader", "组长", "deputy-leader", "副组长", "office", "办公室"));

    @Test
    void theSameFileHasNoDifference() {
        assertThat(comparison.of("topic.bpmn", TOPIC, TOPIC)).isEmpty();
        assertThat(comparison.of("topic-reviewTopic.form", FORM, FORM)).isEmpty();
        assertThat(comparison.of("joint-approval-limits.dmn", LIMITS, LIMITS)).isEmpty();
    }

    @Test
    void whatIsOnlyMovedInTheDrawingIsNoDifference() {
        assertThat(comparison.of("topic.bpmn", TOPIC, TOPIC.replaceAll("x=\"(\\d+)\"", "x=\"1$1\"")))
                .isEmpty();
        assertThat(comparison.of("topic.bpmn", TOPIC, TOPIC.replace("\n", "\n  ")))
                .isEmpty();
    }

    @Test
    void termsAreToldInDays() {
        var before = TOPIC.replace("${deferredUntil}", "WD5");

        assertThat(sentences("topic.bpmn", before, TOPIC.replace("${deferredUntil}", "WD3")))
                .singleElement()
                .asString()
                .endsWith("的期限由“5 个工作日”改为“3 个工作日”");
        assertThat(sentences("topic.bpmn", before, TOPIC.replace("${deferredUntil}", "ND60")))
                .singleElement()
                .asString()
                .contains("“60 个自然日”");
    }

    @Test
    void namesGroupsFormsServicesAndClausesAreTold() {
        var after = TOPIC.replace(
                        "camunda:candidateGroups=\"leader,deputy-leader\"", "camunda:candidateGroups=\"office\"")
                .replace("name=\"审核议题\"", "name=\"审议议题\"")
                .replace("formRef=\"topic-reviewTopic\"", "formRef=\"topic-other\"")
                .replace("${reviewTopicTask}", "${reviewStepTask}")
                .replace("value=\"3.2.2f\"", "value=\"3.2.2g\"");

        assertThat(sentences("topic.bpmn", TOPIC, after))
                .contains(
                        "步骤“审核议题”的名称由“审核议题”改为“审议议题”",
                        "步骤“审核议题”的候选组由“组长、副组长”改为“办公室”",
                        "步骤“审核议题”的表单由“topic-reviewTopic”改为“topic-other”",
                        "步骤“审核议题”的服务由“reviewTopicTask”改为“reviewStepTask”",
                        "步骤“审核议题”的依据条款由“3.2.2f”改为“3.2.2g”");
    }

    @Test
    void whereItGoesOnAndOnWhatConditionIsTold() {
        assertThat(sentences(
                        "topic.bpmn", TOPIC, TOPIC.replace("${topicReview == 'agree'}", "${topicReview == 'return'}")))
                .singleElement()
                .asString()
                .contains("判断“", "的走向由“", "（${topicReview == 'agree'}）");
    }

    @Test
    void whatIsNewAndWhatIsGoneIsMarkedAtItsPlace() {
        var after = TOPIC.replace(
                "</bpmn:process>",
                "<bpmn:userTask id=\"userTask_x\" name=\"初核\" camunda:candidateGroups=\"office\" camunda:formRef=\"f\" /></bpmn:process>");

        assertThat(comparison.of("topic.bpmn", TOPIC, after))
                .containsExactly(new Difference("userTask_x", Kind.ADDED, "新增步骤“初核”（候选组：办公室，表单：f）"));
        assertThat(comparison.of("topic.bpmn", after, TOPIC))
                .containsExactly(new Difference("userTask_x", Kind.REMOVED, "删去步骤“初核”"));
    }

    @Test
    void fieldsOfFormsAreToldByTheirTitles() {
        var after = FORM.replaceFirst("(?s)(\"key\": \"decision\".*?\"label\": )\"[^\"]*\"", "$1\"结论\"")
                .replaceFirst("\"required\": true", "\"required\": false");

        assertThat(sentences("topic-reviewTopic.form", FORM, after))
                .anySatisfy(sentence -> assertThat(sentence).contains("的标题由“", "改为“结论”"))
                .anySatisfy(sentence -> assertThat(sentence).contains("取消了必填"));
    }

    @Test
    void rowsOfTablesAreToldByTheirNumbers() {
        var after = LIMITS.replaceFirst("WD20", "WD15");

        assertThat(after).isNotEqualTo(LIMITS);
        assertThat(sentences("joint-approval-limits.dmn", LIMITS, after))
                .singleElement()
                .asString()
                .startsWith("“联合审批期限”第 ")
                .contains("WD20", "WD15", "改为");
    }

    @Test
    void aNewModelIsNewAsAWhole() {
        assertThat(comparison.of("topic.bpmn", "", TOPIC))
                .isNotEmpty()
                .allSatisfy(difference -> assertThat(difference.kind()).isEqualTo(Kind.ADDED));
    }

    private List<String> sentences(String file, String before, String after) {
        return comparison.of(file, before, after).stream()
                .map(Difference::sentence)
                .toList();
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
