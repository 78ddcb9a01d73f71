package org.lianxi.topic.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;

/** The usual steps of a topic, done by the usual people with the fields of the forms. */
final class TopicDesk {

    static final LocalDate TODAY = TestClock.START.toLocalDate();

    private final Office office;

    TopicDesk(Office office) {
        this.office = office;
    }

    /** 市法制办联络员 proposes a topic that concerns 市财政局 and 市编办. */
    String propose() {
        return propose("legal-liaison", aTopic());
    }

    String propose(String person, Map<String, Object> answers) {
        assertThat(keysOf("topic-start")).containsAll(answers.keySet());
        return office.start(person, TopicProcess.PROCESS, answers).getBusinessKey();
    }

    static Map<String, Object> aTopic() {
        var answers = new HashMap<String, Object>();
        answers.put("title", "关于推行并联审批的议题");
        answers.put("kind", "coordination");
        answers.put("urgency", "urgent");
        answers.put("background", "企业开办涉及多个部门，\n申请人往返多次。");
        answers.put("proposal", "建议明确牵头单位和办理时限。");
        answers.put("legalBasis", "桂政发〔2009〕15号");
        answers.put("concernedUnits", List.of("finance", "staffing"));
        answers.put("wantedDate", "2026-12-10");
        return answers;
    }

    static Map<String, Object> aTopicWith(String key, Object value) {
        var answers = aTopic();
        answers.put(key, value);
        return answers;
    }

    void check(String number, Map<String, Object> answers) {
        submit("office-clerk", number, "userTask_checkForm", answers);
    }

    void accept(String number) {
        check(number, Map.of("decision", "accept", "askOpinions", false, "concernedUnits", List.of("finance")));
    }

    /** Asks 市财政局 and 市编办 until the end of the day in five days. */
    void acceptAndAsk(String number) {
        check(number, asking(TODAY.plusDays(5), "finance", "staffing"));
    }

    static Map<String, Object> asking(LocalDate deadline, String... units) {
        return Map.of(
                "decision",
                "accept",
                "askOpinions",
                true,
                "opinionDeadline",
                deadline.toString(),
                "concernedUnits",
                List.of(units));
    }

    void opine(String number, String unit, String decision, String text) {
        var task = office.taskOf(number, "userTask_giveOpinion", unit);
        submit(unit + "-liaison", task, Map.of("decision", decision, "opinion", text));
    }

    void review(String number, Map<String, Object> answers) {
        submit("zuzhang", number, "userTask_reviewTopic", answers);
    }

    /** Brings a new topic into the pool. */
    String pooled() {
        var number = propose();
        accept(number);
        review(number, Map.of("decision", "agree"));
        return number;
    }

    void submit(String person, String number, String element, Map<String, Object> answers) {
        submit(person, office.task(number, element), answers);
    }

    /** Submits only what the form really asks for. */
    void submit(String person, Task task, Map<String, Object> answers) {
        assertThat(keysOf("topic-" + task.getTaskDefinitionKey().replace("userTask_", "")))
                .containsAll(answers.keySet());
        office.submit(person, task, answers);
    }

    private static Set<String> keysOf(String form) {
        try {
            var keys = new HashSet<String>();
            collect(new ObjectMapper().readTree(Files.readString(Path.of("forms", form + ".form"))), keys);
            return keys;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void collect(JsonNode form, Set<String> keys) {
        for (var part : form.path("components")) {
            if (part.has("key")) {
                keys.add(part.path("key").asText());
            }
            collect(part, keys);
        }
    }
}
