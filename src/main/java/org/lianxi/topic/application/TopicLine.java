package org.lianxi.topic.application;

import java.time.LocalDateTime;
import java.util.Optional;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;
import org.lianxi.topic.domain.TopicKind;
import org.lianxi.topic.domain.TopicState;
import org.lianxi.topic.domain.Urgency;

/** A topic in a list, without its long texts. */
public record TopicLine(
        CaseNumber number,
        String title,
        TopicKind kind,
        Urgency urgency,
        UnitCode proposedBy,
        LocalDateTime proposedAt,
        TopicState state,
        Optional<CaseNumber> meeting) {}
