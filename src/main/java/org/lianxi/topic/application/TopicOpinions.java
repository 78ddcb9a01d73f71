package org.lianxi.topic.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.Units;
import org.lianxi.topic.domain.AskedUnit;
import org.lianxi.topic.domain.Topic;
import org.springframework.stereotype.Component;

/** The written opinions on a topic: each asked unit's latest, also where the topic was revised since. */
@Component
public class TopicOpinions {

    private final Topics topics;
    private final Units units;

    TopicOpinions(Topics topics, Units units) {
        this.topics = topics;
        this.units = units;
    }

    public List<UnitOpinion> of(Topic topic) {
        var latest = new LinkedHashMap<UnitCode, AskedUnit>();
        for (var asked : topics.asked(topic.number())) {
            // Being asked again does not undo what the unit has said already.
            if (asked.answer().isPresent() || !latest.containsKey(asked.unit())) {
                latest.put(asked.unit(), asked);
            }
        }
        return latest.values().stream().map(asked -> inWords(asked, topic)).toList();
    }

    private UnitOpinion inWords(AskedUnit asked, Topic topic) {
        var unit = units.get(asked.unit()).name();
        return asked.answer()
                .map(answer -> new UnitOpinion(
                        unit,
                        answer.opinion().label(),
                        answer.opinion().text(),
                        asked.revision() < topic.revision(),
                        answer.post(),
                        Optional.of(answer.at())))
                .orElseGet(() -> new UnitOpinion(unit, "未答复", "", false, "", Optional.empty()));
    }
}
