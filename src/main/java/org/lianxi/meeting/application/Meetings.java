package org.lianxi.meeting.application;

import java.util.List;
import java.util.Optional;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.meeting.domain.Meeting;

/** All meetings. */
public interface Meetings {

    void add(Meeting meeting);

    Optional<Meeting> find(CaseNumber number);

    /** @throws org.lianxi.kernel.Refusal {@code meeting.unknown} where there is none */
    default Meeting get(CaseNumber number) {
        return find(number).orElseThrow(() -> new Refusal("meeting.unknown", "没有编号为 %s 的会议，请核对编号。".formatted(number)));
    }

    /** Writes the meeting, refusing with {@code meeting.changed-meanwhile} what somebody else has changed since. */
    void save(Meeting meeting);

    /** As {@link #save}, and writes the items of its plan anew. */
    void saveWithAgenda(Meeting meeting);

    /** Latest first. */
    List<Meeting> all();
}
