package org.lianxi.complaint.domain;

import java.time.LocalDateTime;
import org.lianxi.kernel.UnitCode;

/**
 * How a complaint began.
 *
 * @param about the unit complained about, or {@link Recusal#UNKNOWN}
 * @param registeredBy user id of whoever registered it; empty where the citizen did
 * @param named whether the citizen gave a name or a way to reach them
 */
public record Origin(
        Source source, Kind kind, UnitCode about, LocalDateTime registeredAt, String registeredBy, boolean named) {

    Origin about(UnitCode right) {
        return new Origin(source, kind, right, registeredAt, registeredBy, named);
    }
}
