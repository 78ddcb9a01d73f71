package org.lianxi.meeting.process;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.meeting.application.MeetingSettings;
import org.lianxi.meeting.application.Meetings;
import org.springframework.stereotype.Component;

/** By when each step of a meeting is due (本系统约定: the regulation only says 提前). */
@Component
class Deadlines {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final Meetings meetings;
    private final MeetingSettings settings;
    private final Clock clock;

    Deadlines(Meetings meetings, MeetingSettings settings, Clock clock) {
        this.meetings = meetings;
        this.settings = settings;
        this.clock = clock;
    }

    /** What the office writes. */
    LocalDateTime ofOffice() {
        return LocalDateTime.now(clock).plus(settings.officePeriod());
    }

    /** What leader or deputy decide. */
    LocalDateTime ofLeaders() {
        return LocalDateTime.now(clock).plus(settings.reviewPeriod());
    }

    /** What leader or deputy decide before the meeting can be held. */
    LocalDateTime ofLeadersBefore(CaseNumber number) {
        var meetingAt = meetingAt(number);
        return ofLeaders().isBefore(meetingAt) ? ofLeaders() : meetingAt;
    }

    LocalDateTime meetingAt(CaseNumber number) {
        return meetings.get(number).plan().meetingAt();
    }

    LocalDateTime meetingDay(CaseNumber number) {
        return meetingAt(number).with(END_OF_DAY);
    }
}
