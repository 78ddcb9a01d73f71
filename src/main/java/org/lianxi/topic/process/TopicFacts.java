package org.lianxi.topic.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lianxi.document.CaseFile;
import org.lianxi.engine.CaseFacts;
import org.lianxi.engine.OpenForm;
import org.lianxi.kernel.Markdown;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.Absences;
import org.lianxi.organization.People;
import org.lianxi.organization.Units;
import org.lianxi.topic.application.TopicOpinions;
import org.lianxi.topic.application.Topics;
import org.lianxi.topic.application.UnitOpinion;
import org.lianxi.topic.domain.Topic;
import org.springframework.stereotype.Component;

/** What the forms of {@code processes/topic.bpmn} may show. */
@Component
class TopicFacts implements CaseFacts {

    private final Topics topics;
    private final TopicOpinions opinions;
    private final CaseFile caseFile;
    private final Units units;
    private final People people;
    private final Absences absences;

    TopicFacts(
            Topics topics, TopicOpinions opinions, CaseFile caseFile, Units units, People people, Absences absences) {
        this.topics = topics;
        this.opinions = opinions;
        this.caseFile = caseFile;
        this.units = units;
        this.people = people;
        this.absences = absences;
    }

    @Override
    public Set<String> processes() {
        return Set.of(TopicProcess.PROCESS);
    }

    @Override
    public Map<String, Function<OpenForm, @Nullable Object>> facts() {
        var facts = new LinkedHashMap<String, Function<OpenForm, @Nullable Object>>();
        // What was typed, under the fields' own keys: a returned topic is revised from what it was.
        facts.put("title", of(topic -> topic.text().title()));
        facts.put("kind", of(topic -> topic.text().kind().code()));
        facts.put("urgency", of(topic -> topic.text().urgency().code()));
        facts.put("background", of(topic -> topic.text().background()));
        facts.put("proposal", of(topic -> topic.text().proposal()));
        facts.put("legalBasis", of(topic -> topic.text().legalBasis()));
        facts.put("concernedUnits", of(topic -> codes(topic.text().concernedUnits())));
        facts.put(
                "wantedDate",
                of(topic -> topic.text().wantedDate().map(Object::toString).orElse(null)));
        // The same in words, for people to read; the title once more for the form that also asks for it.
        facts.put("caseNumber", form -> form.caseNumber().value());
        facts.put("titleText", of(topic -> topic.text().title()));
        facts.put("kindName", of(topic -> topic.text().kind().label()));
        facts.put("urgencyName", of(topic -> topic.text().urgency().label()));
        facts.put("legalBasisText", of(topic -> orNone(topic.text().legalBasis())));
        facts.put(
                "concernedUnitNames",
                of(topic -> orNone(units.names(topic.text().concernedUnits()))));
        facts.put(
                "wantedDateText",
                of(topic -> topic.text().wantedDate().map(Object::toString).orElse("未提出")));
        facts.put("draft", of(Topic::revision));
        facts.put("proposedByName", of(topic -> units.get(topic.proposedBy()).name()));
        facts.put("proposerName", of(topic -> people.nameOf(topic.proposer())));
        facts.put("proposedOn", of(topic -> topic.proposedAt().toLocalDate().toString()));
        facts.put("stateName", of(topic -> topic.standing().state().label()));
        facts.put("returnReason", of(topic -> topic.standing().remark()));
        facts.put(
                "untilDay",
                of(topic -> topic.standing().until().map(Object::toString).orElse(null)));
        facts.put("meetingText", of(topic -> topic.standing()
                .meeting()
                .map("已列入会议 %s 的方案，不能移出议题库。"::formatted)
                .orElse("尚未列入任何会议方案。")));
        facts.put(
                "opinionRows",
                of(topic -> opinions.of(topic).stream().map(TopicFacts::row).toList()));
        facts.put("ownUnitName", form -> units.get(form.unit()).name());
        facts.put("record", form -> new Markdown(caseFile.asText(form.caseNumber())));
        // What fields offer, and what whoever sets a deadline should know.
        facts.put("unitOptions", form -> units.options(units.all()));
        facts.put("upcomingAbsences", form -> absences());
        return facts;
    }

    private String absences() {
        var away = absences.upcoming();
        return away.isEmpty() ? "没有登记近期外出。" : away;
    }

    private Function<OpenForm, @Nullable Object> of(Function<Topic, @Nullable Object> fact) {
        return form -> fact.apply(topics.get(form.caseNumber()));
    }

    private static Map<String, Object> row(UnitOpinion opinion) {
        return Map.of(
                "unit",
                opinion.unit(),
                "opinion",
                opinion.outdated() ? opinion.opinion() + "（针对修改前的文本）" : opinion.opinion(),
                "text",
                opinion.text(),
                "post",
                opinion.post(),
                "at",
                opinion.at().map(at -> at.toLocalDate().toString()).orElse(""));
    }

    private static List<String> codes(List<UnitCode> units) {
        return units.stream().map(UnitCode::value).toList();
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "无" : text;
    }
}
