package org.lianxi.topic.application;

import java.util.List;
import org.lianxi.document.CaseEntry;
import org.lianxi.topic.domain.Topic;

/**
 * A topic with everything that its reader may know.
 *
 * @param withdrawable whether the reader's unit may ask for it back now
 */
public record TopicView(
        Topic topic,
        String proposedBy,
        String proposer,
        String concernedUnits,
        List<UnitOpinion> opinions,
        List<CaseEntry> record,
        boolean withdrawable) {}
