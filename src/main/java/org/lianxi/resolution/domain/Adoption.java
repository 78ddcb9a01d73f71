package org.lianxi.resolution.domain;

import java.time.LocalDate;
import java.util.List;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;

/** What the meeting wrote down. It never changes; what the office corrects stands in the resolution beside it. */
public record Adoption(
        CaseNumber meeting, int row, String source, UnitCode leadUnit, List<UnitCode> cooperatingUnits, LocalDate due) {

    public Adoption {
        cooperatingUnits = List.copyOf(cooperatingUnits);
    }
}
