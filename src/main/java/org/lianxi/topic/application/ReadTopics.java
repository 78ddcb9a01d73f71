package org.lianxi.topic.application;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.People;
import org.lianxi.organization.Unit;
import org.lianxi.organization.Units;
import org.lianxi.topic.domain.AskedUnit;
import org.lianxi.topic.domain.Topic;
import org.lianxi.topic.domain.TopicState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may read which topic: leaders and the office all, everybody else those of and about their own unit. */
@Service
@Transactional(readOnly = true)
public class ReadTopics {

    private static final List<String> SEE_ALL = List.of("leader", "deputy-leader", "office");

    private final Topics topics;
    private final TopicOpinions opinions;
    private final WithdrawTopic withdrawTopic;
    private final CaseFile caseFile;
    private final People people;
    private final Units units;

    ReadTopics(
            Topics topics,
            TopicOpinions opinions,
            WithdrawTopic withdrawTopic,
            CaseFile caseFile,
            People people,
            Units units) {
        this.topics = topics;
        this.opinions = opinions;
        this.withdrawTopic = withdrawTopic;
        this.caseFile = caseFile;
        this.people = people;
        this.units = units;
    }

    /** The newest first. */
    public List<TopicLine> by(String person, Topics.Slice slice) {
        return seesAll(person) ? topics.lines(slice) : topics.linesOf(unitsOf(person), slice);
    }

    /** Empty where there is no such topic, or none that concerns the reader: the two are not told apart. */
    public Optional<TopicView> by(String person, CaseNumber number) {
        return topics.find(number).filter(topic -> maySee(topic, person)).map(topic -> view(topic, person));
    }

    private TopicView view(Topic topic, String person) {
        var withdrawable = topic.standing().state() == TopicState.POOLED
                || topic.standing().state() == TopicState.TAKEN_UP;
        return new TopicView(
                topic,
                units.get(topic.proposedBy()).name(),
                people.nameOf(topic.proposer()),
                units.names(topic.text().concernedUnits()),
                opinions.of(topic),
                caseFile.entries(topic.number()),
                withdrawable && withdrawTopic.mayWithdraw(topic, person));
    }

    private boolean maySee(Topic topic, String person) {
        return seesAll(person) || unitsOf(person).stream().anyMatch(unit -> isPartOf(topic, unit));
    }

    private boolean isPartOf(Topic topic, UnitCode unit) {
        return topic.proposedBy().equals(unit)
                || topic.concerns(unit)
                || topics.asked(topic.number()).stream().map(AskedUnit::unit).anyMatch(unit::equals);
    }

    private boolean seesAll(String person) {
        return people.groupsOf(person, "topic").stream().anyMatch(SEE_ALL::contains);
    }

    private Set<UnitCode> unitsOf(String person) {
        var groups = new HashSet<>(people.groupsOf(person, "topic"));
        var own = new HashSet<UnitCode>();
        for (Unit unit : units.all()) {
            if (List.of("-member", "-liaison", "-head", "-staff").stream()
                    .anyMatch(post -> groups.contains(unit.code() + post))) {
                own.add(unit.code());
            }
        }
        return own;
    }
}
