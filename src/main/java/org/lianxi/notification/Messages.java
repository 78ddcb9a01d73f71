package org.lianxi.notification;

import java.util.Collection;
import org.lianxi.kernel.UnitCode;

/** Sends messages within the caller's transaction: rolled back, nobody hears of it. */
public interface Messages {

    void toPerson(String person, Message message);

    /** To everybody who is in the engine's group today, e.g. {@code office}, {@code leader}. */
    void toGroup(String group, Message message);

    /** To the units' liaisons; where a unit has none today, to the office, which is told so. */
    void toUnits(Collection<UnitCode> units, Message message);
}
