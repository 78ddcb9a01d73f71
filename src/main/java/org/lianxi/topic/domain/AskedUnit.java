package org.lianxi.topic.domain;

import java.time.LocalDateTime;
import java.util.Optional;
import org.lianxi.kernel.UnitCode;

/**
 * A unit that was asked for its opinion on one revision of a topic.
 *
 * @param answer empty until the unit answers
 */
public record AskedUnit(int revision, UnitCode unit, Optional<Answer> answer) {

    /** @param post the signature under which it was given */
    public record Answer(Opinion opinion, String person, String post, LocalDateTime at) {}
}
