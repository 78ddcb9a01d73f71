package org.lianxi.meeting.application;

import org.lianxi.kernel.CaseNumber;

/** Starts the meeting's process by the message {@code meeting.ordered}. */
public interface MeetingCalls {

    void start(CaseNumber orderedMeeting);
}
