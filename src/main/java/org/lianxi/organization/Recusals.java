package org.lianxi.organization;

import java.util.Set;
import org.lianxi.engine.KeptPeople;
import org.lianxi.kernel.UnitCode;

/**
 * 回避: who must not know of a matter about a unit (信访工作条例 articles 28 and 30): everybody who holds a post there today,
 * and everybody who stands in for one of them.
 */
public interface Recusals extends KeptPeople {

    /** Where it is not known yet which unit a matter is about. */
    UnitCode UNKNOWN = new UnitCode("unknown");

    /**
     * Whether the person must not know of matters about the unit. Of matters about {@link #UNKNOWN} only the leaders
     * and the supervision bureau know, who find out the unit.
     */
    @Override
    boolean isKept(String person, UnitCode about);

    /** The units, {@link #UNKNOWN} among them, from which nothing keeps the person. */
    Set<UnitCode> openTo(String person);
}
