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

/** A release's changes come into the city's model; what both have changed stays the city's. */
class MergeTest {

    private static final String BASE = read("processes/topic.bpmn");
    private static final String CITYS = BASE.replace("name=\"审核议题\"", "name=\"审议议题\"");
    private static final String STEP = """
            <bpmn:userTask id="userTask_firstLook" name="初核"><bpmn:documentation>新步骤</bpmn:documentation></bpmn:userTask>
            <bpmn:sequenceFlow id="flow_firstLook" sourceRef="userTask_firstLook" targetRef="userTask_checkForm" />
            """;

    private static final String PICTURE =
            "<bpmndi:BPMNShape id=\"userTask_firstLook_di\" bpmnElement=\"userTask_firstLook\"><dc:Bounds x=\"1\" y=\"2\" width=\"100\" height=\"80\" /></bpmndi:BPMNShape>";

    @Test
    void whatNobodyChangedStays() {
        var merged = Merge.of(BASE, BASE, BASE);

        assertThat(differences(BASE, merged.content())).isEmpty();
        assertThat(merged.disputed()).isEmpty();
        assertThat(merged.content()).contains("<bpmn:incoming>", "<bpmn:outgoing>");
    }

    @Test
    void bothChangesAreThereWhereTheyDoNotTouch() {
        var fresh = BASE.replace("${deferredUntil}", "WD3");

        var merged = Merge.of(BASE, CITYS, fresh);

        assertThat(merged.disputed()).isEmpty();
        assertThat(differences(BASE, merged.content()))
                .hasSize(3)
                .anySatisfy(sentence -> assertThat(sentence).contains("审议议题"))
                .anySatisfy(sentence -> assertThat(sentence).contains("3 个工作日"));
    }

    @Test
    void whatTheReleaseAddsComesWithItsPictureAndItsFlows() {
        var fresh = BASE.replace("</bpmn:process>", STEP + "</bpmn:process>")
                .replace("</bpmndi:BPMNPlane>", PICTURE + "</bpmndi:BPMNPlane>");

        var merged = Merge.of(BASE, CITYS, fresh);

        assertThat(merged.content())
                .contains("id=\"userTask_firstLook_di\"", "<bpmn:outgoing>flow_firstLook</bpmn:outgoing>");
        assertThat(differences(CITYS, merged.content()))
                .anySatisfy(sentence -> assertThat(sentence).contains("新增步骤“初核”"));
        assertThat(merged.content().indexOf("<bpmn:documentation>新步骤"))
                .isLessThan(merged.content().indexOf("<bpmn:outgoing>flow_firstLook"));
    }

    @Test
    void whatTheReleaseTakesAwayGoes() {
        var base = BASE.replace("</bpmn:process>", STEP + "</bpmn:process>");

        var merged = Merge.of(base, base.replace("name=\"审核议题\"", "name=\"审议议题\""), BASE);

        assertThat(merged.content()).doesNotContain("firstLook").contains("审议议题");
        assertThat(merged.disputed()).isEmpty();
    }

    @Test
    void whatBothChangedStaysTheCitysAndIsNamed() {
        var fresh = BASE.replace("name=\"审核议题\"", "name=\"复审议题\"");

        var merged = Merge.of(BASE, CITYS, fresh);

        assertThat(merged.disputed()).containsExactly("userTask_reviewTopic");
        assertThat(merged.content()).contains("审议议题").doesNotContain("复审议题");
    }

    @Test
    void theSameChangeOnBothSidesIsNoDispute() {
        assertThat(Merge.of(BASE, CITYS, CITYS).disputed()).isEmpty();
    }

    private static List<String> differences(String before, String after) {
        return new Comparison(Map.of())
                .of("topic.bpmn", before, after).stream()
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
