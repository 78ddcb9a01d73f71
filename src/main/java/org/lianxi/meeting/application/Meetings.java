package org.lianxi.meeting.application;

import java.util.List;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.meeting.domain.Meeting;

/** All meetings. */
public interface Meetings {

    void add(Meeting meeting);

    /** @throws org.lianxi.kernel.Refusal {@code meeting.unknown} where there is none */
    Meeting get(CaseNumber number);

    /** Writes the meeting, refusing with {@code meeting.changed-meanwhile} what somebody else has changed since. */
    void save(Meeting meeting);

    /** As {@link #save}, and writes the items of its plan anew. */
    void saveWithAgenda(Meeting meeting);

    /** Latest first. */
    List<Meeting> all();
}
