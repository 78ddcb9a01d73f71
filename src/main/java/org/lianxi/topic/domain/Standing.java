package org.lianxi.topic.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.lianxi.kernel.CaseNumber;

/**
 * Where a topic stands, and what belongs to standing there.
 *
 * @param until the last day for opinions, the day to which it is deferred, or the day to which the pool keeps it
 * @param meeting the meeting that has taken it up or heard it
 * @param remark why it was returned, deferred or ended, or what the meeting decided; empty elsewhere
 */
public record Standing(TopicState state, Optional<LocalDate> until, Optional<CaseNumber> meeting, String remark) {

    static Standing at(TopicState state) {
        return new Standing(state, Optional.empty(), Optional.empty(), "");
    }

    static Standing at(TopicState state, LocalDate until) {
        return new Standing(state, Optional.of(until), Optional.empty(), "");
    }

    static Standing explained(TopicState state, String remark) {
        return new Standing(state, Optional.empty(), Optional.empty(), remark);
    }
}
