package org.lianxi.meeting.domain;

import java.time.LocalDate;
import java.util.List;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.UnitCode;

/**
 * 决议事项: who does what until when.
 *
 * @param no from 1 within the meeting
 */
public record Decided(
        int no, int itemNo, String content, UnitCode leadUnit, List<UnitCode> cooperatingUnits, LocalDate due) {

    public Decided {
        cooperatingUnits = List.copyOf(cooperatingUnits);
        if (cooperatingUnits.contains(leadUnit)) {
            throw new Refusal("meeting.lead-cooperates", "决议事项“%s”的牵头单位同时被列为配合单位，请去掉一处。".formatted(content));
        }
    }

    /** Refuses a due date before the day of the meeting. */
    public Decided notDueBefore(LocalDate day) {
        if (due.isBefore(day)) {
            throw new Refusal(
                    "meeting.due-before-meeting",
                    "决议事项“%s”的完成时限（%s）早于会议日期（%s），请调整。".formatted(content, Wording.date(due), Wording.date(day)));
        }
        return this;
    }
}
