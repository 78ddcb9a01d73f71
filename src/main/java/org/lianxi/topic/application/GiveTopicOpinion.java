package org.lianxi.topic.application;

import java.time.Clock;
import java.time.LocalDateTime;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.Actor;
import org.lianxi.organization.Units;
import org.lianxi.topic.domain.AskedUnit;
import org.lianxi.topic.domain.Opinion;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A concerned unit answers in writing, once, before the review. */
@Service
public class GiveTopicOpinion {

    private final Topics topics;
    private final CaseFile caseFile;
    private final Units units;
    private final Clock clock;

    GiveTopicOpinion(Topics topics, CaseFile caseFile, Units units, Clock clock) {
        this.topics = topics;
        this.caseFile = caseFile;
        this.units = units;
        this.clock = clock;
    }

    @Transactional
    public void of(UnitCode unit, CaseNumber number, Opinion opinion, Actor actor) {
        var topic = topics.get(number).whileAsking();
        if (topics.asked(number).stream()
                .noneMatch(asked ->
                        asked.revision() == topic.revision() && asked.unit().equals(unit))) {
            throw notAsked(number, unit);
        }
        var answer = new AskedUnit.Answer(opinion, actor.person(), actor.signature(), LocalDateTime.now(clock));
        if (!topics.answer(number, topic.revision(), unit, answer)) {
            throw alreadyGiven(number, unit);
        }
        caseFile.record(number, "提出书面意见", opinion.label(), opinion.text(), actor);
    }

    private Refusal notAsked(CaseNumber number, UnitCode unit) {
        return new Refusal(
                "topic.unit-not-asked",
                "议题 %s 没有征求%s的意见，不能提交。如认为涉及本单位，请与联席会议办公室联系。"
                        .formatted(number, units.get(unit).name()));
    }

    private Refusal alreadyGiven(CaseNumber number, UnitCode unit) {
        return new Refusal(
                "topic.opinion-already-given",
                "%s已就议题 %s 提交过书面意见，不能重复提交。如需更改，请与联席会议办公室联系。"
                        .formatted(units.get(unit).name(), number));
    }
}
