package org.lianxi.topic.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.UnitCode;

/**
 * What the proposing unit wrote. A revision is a new text; earlier ones are kept as they were.
 *
 * @param legalBasis empty where there is none
 * @param concernedUnits the other units that the topic touches, each once
 * @param wantedDate the day on which the unit would like to see it heard
 */
public record TopicText(
        String title,
        TopicKind kind,
        Urgency urgency,
        String background,
        String proposal,
        String legalBasis,
        List<UnitCode> concernedUnits,
        Optional<LocalDate> wantedDate) {

    public TopicText {
        var missing = Stream.of(
                        title.isBlank() ? "题目" : "",
                        background.isBlank() ? "背景和问题" : "",
                        proposal.isBlank() ? "拟提请会议研究的建议" : "")
                .filter(label -> !label.isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal("topic.text-missing", "议题的“%s”尚未填写，请填写后再提交。".formatted(String.join("”“", missing)));
        }
        concernedUnits = concernedUnits.stream().distinct().toList();
    }

    /** Who asks others for an opinion does not ask itself. */
    TopicText without(UnitCode proposedBy) {
        return concerning(
                concernedUnits.stream().filter(unit -> !unit.equals(proposedBy)).toList());
    }

    TopicText concerning(List<UnitCode> units) {
        return new TopicText(title, kind, urgency, background, proposal, legalBasis, units, wantedDate);
    }

    TopicText wantedFrom(LocalDate today) {
        wantedDate.filter(date -> date.isBefore(today)).ifPresent(past -> {
            throw new Refusal(
                    "topic.wanted-date-in-the-past", "希望上会日期 %s 已经过去（今天是 %s），请改为今天以后的日期，或者留空。".formatted(past, today));
        });
        return this;
    }
}
