package org.lianxi.topic.application;

import java.util.List;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;
import org.lianxi.notification.Messages;
import org.lianxi.organization.Units;
import org.lianxi.topic.domain.AskedUnit;
import org.lianxi.topic.domain.TopicState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds the units that have not answered yet, and nobody else (clause 4.5f). */
@Service
public class RemindOpinions {

    private final Topics topics;
    private final CaseFile caseFile;
    private final Messages messages;
    private final Units units;

    RemindOpinions(Topics topics, CaseFile caseFile, Messages messages, Units units) {
        this.topics = topics;
        this.caseFile = caseFile;
        this.messages = messages;
        this.units = units;
    }

    @Transactional
    public void of(CaseNumber number) {
        var topic = topics.get(number);
        List<UnitCode> silent = topics.asked(number).stream()
                .filter(asked -> asked.revision() == topic.revision())
                .filter(asked -> asked.answer().isEmpty())
                .map(AskedUnit::unit)
                .toList();
        // The job may run after the last unit has answered, even after the case is closed.
        if (topic.standing().state() != TopicState.ASKING || silent.isEmpty()) {
            return;
        }
        messages.toUnits(
                silent,
                TopicNews.message(
                        topic,
                        "opinion-reminder",
                        "议题 %s 尚待贵单位书面意见，答复期限 %s。"
                                .formatted(number, topic.standing().until().orElseThrow())));
        caseFile.record(number, "催办未答复单位", "已催办：%s。".formatted(units.names(silent)));
    }
}
