package org.lianxi.meeting.application;

import java.time.LocalDate;
import java.util.List;
import org.lianxi.kernel.UnitCode;
import org.lianxi.meeting.domain.Decided;
import org.lianxi.meeting.domain.Meeting;
import org.lianxi.organization.Units;

/** 决议事项 as the office writes it down, before it has its number within the meeting. */
public record WantedResolution(
        int itemNo, String content, UnitCode leadUnit, List<UnitCode> cooperatingUnits, LocalDate due) {

    /** @throws org.lianxi.kernel.Refusal where a unit is unknown or the date lies before the meeting's day */
    Decided numbered(int no, Meeting meeting, Units units) {
        units.get(leadUnit);
        cooperatingUnits.forEach(units::get);
        return new Decided(no, itemNo, content, leadUnit, cooperatingUnits, due)
                .notDueBefore(meeting.plan().meetingAt().toLocalDate());
    }
}
