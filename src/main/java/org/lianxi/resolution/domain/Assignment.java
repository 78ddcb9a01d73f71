package org.lianxi.resolution.domain;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.lianxi.kernel.UnitCode;

/**
 * 交办: who has to do it, with whom, by when.
 *
 * @param correction why this differs from the meeting's record; required where it does
 */
public record Assignment(
        UnitCode leadUnit,
        List<UnitCode> cooperatingUnits,
        LocalDate due,
        String instruction,
        Optional<String> correction) {

    public Assignment {
        cooperatingUnits = cooperatingUnits.stream().distinct().toList();
    }

    boolean differsFrom(Adoption adopted) {
        return !leadUnit.equals(adopted.leadUnit())
                || !due.equals(adopted.due())
                || !new HashSet<>(cooperatingUnits).equals(new HashSet<>(adopted.cooperatingUnits()));
    }
}
