package org.lianxi.meeting.application;

import java.util.List;
import java.util.Optional;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.meeting.domain.Attendance;
import org.lianxi.meeting.domain.Decided;
import org.lianxi.meeting.domain.ItemRecord;

/** What the recorder wrote down: who came, and what became of each item. */
public interface MeetingRecords {

    /** Replaces the sheet, because a postponed meeting is signed in again. */
    void saveAttendance(CaseNumber meeting, List<Attendance> sheet);

    List<Attendance> attendance(CaseNumber meeting);

    void add(CaseNumber meeting, ItemRecord item);

    /** The items and all resolutions of the meeting are these from now on. */
    void replace(CaseNumber meeting, List<ItemRecord> items);

    Optional<ItemRecord> find(CaseNumber meeting, int itemNo);

    /** In the order of the agenda. */
    List<ItemRecord> items(CaseNumber meeting);

    /** In the order in which they were recorded. */
    List<Decided> resolutions(CaseNumber meeting);
}
