package org.lianxi.topic.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.lianxi.document.CaseFile;
import org.lianxi.document.Numbers;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.organization.Actor;
import org.lianxi.organization.Actors;
import org.lianxi.organization.People;
import org.lianxi.organization.Units;
import org.lianxi.topic.domain.Topic;
import org.lianxi.topic.domain.TopicText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A liaison, a member or the office proposes a topic. */
@Service
public class ProposeTopic {

    private static final List<String> MAY_PROPOSE = List.of("liaison", "member", "office");

    private final Topics topics;
    private final Numbers numbers;
    private final CaseFile caseFile;
    private final Actors actors;
    private final People people;
    private final Units units;
    private final Clock clock;

    ProposeTopic(
            Topics topics, Numbers numbers, CaseFile caseFile, Actors actors, People people, Units units, Clock clock) {
        this.topics = topics;
        this.numbers = numbers;
        this.caseFile = caseFile;
        this.actors = actors;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    @Transactional
    public Topic by(String person, TopicText text) {
        if (people.groupsOf(person).stream().noneMatch(MAY_PROPOSE::contains)) {
            throw new Refusal("topic.may-not-propose", "议题由各单位联络员、成员或联席会议办公室提出，您现任岗位不能提出议题，请与本单位联络员联系。");
        }
        return open(text, "", actors.acting(person, MAY_PROPOSE));
    }

    /** For a joint approval that asks the conference; whoever drafted it there proposes it here. */
    @Transactional
    public Topic forCase(String person, TopicText text, CaseNumber origin) {
        return open(text, "联合审批 %s 协调未果，提请会议".formatted(origin), actors.of(person));
    }

    /** For something common that complaints have shown; the topic does not say which. */
    @Transactional
    public Topic forCommonMatter(String person, TopicText text) {
        return open(text, "办理投诉中发现的严重或普遍问题，提请会议", actors.of(person));
    }

    private Topic open(TopicText text, String occasion, Actor actor) {
        text.concernedUnits().forEach(units::get);
        var number = CaseNumber.of(
                LocalDate.now(clock).getYear(),
                "YT",
                numbers.next("YT", LocalDate.now(clock).getYear()));
        var topic = Topic.propose(number, text, actor.person(), actor.unit(), LocalDateTime.now(clock));
        topics.add(topic);
        caseFile.record(number, "提出议题", occasion, text.title(), actor);
        return topic;
    }
}
