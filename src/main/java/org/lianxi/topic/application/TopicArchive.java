package org.lianxi.topic.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.Units;
import org.lianxi.topic.domain.AskedUnit;
import org.lianxi.topic.domain.Topic;
import org.lianxi.topic.domain.TopicText;
import org.springframework.stereotype.Component;

/** Closes the file of a topic that has come to its end (clause 3.3c). */
@Component
class TopicArchive {

    private final Topics topics;
    private final CaseFile caseFile;
    private final Units units;
    private final AnswerCase answerCase;
    private final ObjectMapper json = new ObjectMapper();

    TopicArchive(Topics topics, CaseFile caseFile, Units units, AnswerCase answerCase) {
        this.topics = topics;
        this.caseFile = caseFile;
        this.units = units;
        this.answerCase = answerCase;
    }

    /** The last thing that happens in the case: nothing can be recorded afterwards. */
    void close(Topic ended) {
        caseFile.archive(
                ended.number(), ended.text().title(), ended.standing().state().label(), contentOf(ended));
        answerCase.with(ended);
    }

    private String contentOf(Topic topic) {
        var content = new LinkedHashMap<String, Object>();
        content.put("number", topic.number().value());
        content.put("proposedBy", units.get(topic.proposedBy()).name());
        content.put("proposedAt", topic.proposedAt().toString());
        content.put("outcome", topic.standing().state().label());
        content.put("meeting", topic.standing().meeting().map(CaseNumber::value).orElse(""));
        content.put("remark", topic.standing().remark());
        content.put("revisions", revisions(topic));
        content.put(
                "opinions",
                topics.asked(topic.number()).stream().map(this::opinion).toList());
        content.put("record", record(topic));
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts and lists of topic %s are not JSON".formatted(topic), impossible);
        }
    }

    private List<Map<String, Object>> revisions(Topic topic) {
        var revisions = new ArrayList<Map<String, Object>>();
        for (TopicText text : topics.revisions(topic.number())) {
            var revision = new LinkedHashMap<String, Object>();
            revision.put("revision", revisions.size() + 1);
            revision.put("title", text.title());
            revision.put("kind", text.kind().label());
            revision.put("urgency", text.urgency().label());
            revision.put("background", text.background());
            revision.put("proposal", text.proposal());
            revision.put("legalBasis", text.legalBasis());
            revision.put("concernedUnits", names(text.concernedUnits()));
            revision.put("wantedDate", text.wantedDate().map(Object::toString).orElse(""));
            revisions.add(revision);
        }
        return revisions;
    }

    private List<Map<String, Object>> record(Topic topic) {
        return caseFile.entries(topic.number()).stream()
                .map(entry -> {
                    var line = new LinkedHashMap<String, Object>();
                    line.put("at", entry.at().toString());
                    line.put("post", entry.post());
                    line.put("step", entry.step());
                    line.put("decision", entry.decision());
                    line.put("text", entry.text());
                    return (Map<String, Object>) line;
                })
                .toList();
    }

    private Map<String, Object> opinion(AskedUnit asked) {
        var opinion = new LinkedHashMap<String, Object>();
        opinion.put("revision", asked.revision());
        opinion.put("unit", units.get(asked.unit()).name());
        opinion.put(
                "opinion",
                asked.answer().map(answer -> answer.opinion().label()).orElse("未答复"));
        opinion.put(
                "text", asked.answer().map(answer -> answer.opinion().text()).orElse(""));
        opinion.put("post", asked.answer().map(AskedUnit.Answer::post).orElse(""));
        opinion.put("at", asked.answer().map(answer -> answer.at().toString()).orElse(""));
        return opinion;
    }

    private List<String> names(List<UnitCode> codes) {
        return codes.stream().map(code -> units.get(code).name()).toList();
    }
}
