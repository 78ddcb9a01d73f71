package org.lianxi.topic.application;

import java.time.Clock;
import java.time.LocalDate;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.organization.Actor;
import org.lianxi.organization.Units;
import org.lianxi.topic.domain.Topic;
import org.lianxi.topic.domain.TopicText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The proposing unit hands in a returned topic again. */
@Service
public class ReviseTopic {

    private final Topics topics;
    private final CaseFile caseFile;
    private final Units units;
    private final Clock clock;

    ReviseTopic(Topics topics, CaseFile caseFile, Units units, Clock clock) {
        this.topics = topics;
        this.caseFile = caseFile;
        this.units = units;
        this.clock = clock;
    }

    @Transactional
    public Topic with(TopicText text, CaseNumber number, Actor actor) {
        text.concernedUnits().forEach(units::get);
        var revised = topics.get(number).revise(text, LocalDate.now(clock));
        topics.saveRevised(revised);
        caseFile.record(number, "修改议题", "重新提交", "第 %d 稿：%s".formatted(revised.revision(), text.title()), actor);
        return revised;
    }
}
