package org.lianxi.modeling.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lianxi.modeling.domain.FinishedCase;
import org.lianxi.modeling.domain.FinishedCase.Step;
import org.lianxi.modeling.domain.LookBack.Finding;
import org.lianxi.modeling.domain.LookBack.Handover;
import org.lianxi.modeling.guard.SafeXml;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What finished topics would have met in a changed model. */
class ReplayTest {

    private static final String TOPIC = read("processes/topic.bpmn");
    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 23, 9, 0);

    /** Proposed, checked, opinions given in time, reviewed and refused. */
    private static final List<String> REFUSED = List.of(
            "startEvent_topicProposed",
            "userTask_checkForm",
            "userTask_giveOpinion",
            "userTask_reviewTopic",
            "endEvent_topicRejected");

    @Test
    void theSameModelIsGoneThroughTheSameWay() {
        var found = replay(TOPIC).of(List.of(finished("2026-YT-0001", REFUSED)));

        assertThat(found.cases()).isEqualTo(1);
        assertThat(found.findings()).isEmpty();
        assertThat(found.alike()).isEqualTo(1);
    }

    @Test
    void aStepThatIsGoneIsNamedWithTheCasesThatHadIt() {
        var found = replay(TOPIC.replace("userTask_checkForm", "userTask_checkAgain"))
                .of(List.of(finished("2026-YT-0001", REFUSED), finished("2026-YT-0002", REFUSED)));

        assertThat(found.alike()).isZero();
        assertThat(found.findings())
                .contains(new Finding("不再有“userTask_checkForm”", 2, List.of("2026-YT-0001", "2026-YT-0002")));
    }

    @Test
    void aStepInBetweenIsNamed() {
        var found = replay(withFirstLook()).of(List.of(finished("2026-YT-0001", REFUSED), finished("", REFUSED)));

        assertThat(found.findings()).containsExactly(new Finding("到“审查议题形式”之前，要先办“初核”", 2, List.of("2026-YT-0001")));
    }

    @Test
    void aPlaceToWhichNoWayLeadsAnyMoreIsNamed() {
        var cut =
                TOPIC.replaceFirst("<bpmn:sequenceFlow id=\"[^\"]*\"([^>]*)targetRef=\"userTask_reviewTopic\" ?/>", "");
        assertThat(cut).isNotEqualTo(TOPIC);

        assertThat(replay(cut).of(List.of(finished("2026-YT-0001", REFUSED))).findings())
                .extracting(Finding::sentence)
                .containsExactly("走不到“审核议题”");
    }

    @Test
    void whatWouldHaveBeenLateIsTold() {
        var before = TOPIC.replace("${opinionDeadline}", "PT72H");
        var after = TOPIC.replace("${opinionDeadline}", "PT24H");
        var inTime = new FinishedCase("2026-YT-0003", List.of(opinion(Duration.ofHours(20))));
        var late = new FinishedCase("2026-YT-0004", List.of(opinion(Duration.ofHours(30))));
        var lateEvenThen = new FinishedCase("2026-YT-0005", List.of(opinion(Duration.ofHours(80))));

        var found = new Replay(xml(before), xml(after), (from, term) -> from.plus(Duration.parse(term)));

        assertThat(found.of(List.of(inTime, late, lateEvenThen)).findings())
                .filteredOn(finding -> finding.sentence().contains("超过"))
                .containsExactly(new Finding("“提出书面意见”用的时间超过 24 小时", 1, List.of("2026-YT-0004")));
    }

    @Test
    void whoWouldGainAndLoseAStepIsToldPersonByPerson() {
        var after = TOPIC.replace(
                "camunda:candidateGroups=\"leader,deputy-leader\"", "camunda:candidateGroups=\"deputy-leader,office\"");
        var people = Map.of("leader", Set.of("组长"), "deputy-leader", Set.of("副组长"), "office", Set.of("办公室主任", "办公室科员"));

        assertThat(Offers.handovers(
                        xml(TOPIC),
                        xml(after),
                        group -> people.getOrDefault(group, Set.of()),
                        List.of(finished("2026-YT-0001", REFUSED))))
                .contains(new Handover("审核议题", List.of("办公室主任", "办公室科员"), List.of("组长"), 1));
    }

    private static Replay replay(String after) {
        return new Replay(xml(TOPIC), xml(after), (from, term) -> from.plusYears(1));
    }

    private static String withFirstLook() {
        var changed = TOPIC.replace("targetRef=\"userTask_checkForm\"", "targetRef=\"userTask_firstLook\"")
                .replace(
                        "</bpmn:process>",
                        "<bpmn:userTask id=\"userTask_firstLook\" name=\"初核\" />"
                                + "<bpmn:sequenceFlow id=\"flow_firstLook\" sourceRef=\"userTask_firstLook\""
                                + " targetRef=\"userTask_checkForm\" /></bpmn:process>");
        assertThat(changed).contains("targetRef=\"userTask_firstLook\"");
        return changed;
    }

    private static FinishedCase finished(String number, List<String> elements) {
        var steps = new ArrayList<Step>();
        for (var at = 0; at < elements.size(); at++) {
            steps.add(new Step(elements.get(at), elements.get(at), MONDAY.plusDays(at), MONDAY.plusDays(at + 1)));
        }
        return new FinishedCase(number, steps);
    }

    private static Step opinion(Duration taken) {
        return new Step("userTask_giveOpinion", "提出书面意见", MONDAY, MONDAY.plus(taken));
    }

    private static Element xml(String model) {
        try {
            return SafeXml.root(model.getBytes(StandardCharsets.UTF_8));
        } catch (SAXException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
