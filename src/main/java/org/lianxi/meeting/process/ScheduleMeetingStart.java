package org.lianxi.meeting.process;

import org.lianxi.engine.AnsweredStart;
import org.lianxi.engine.Answers;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.meeting.application.CallMeeting;
import org.springframework.stereotype.Component;

/** Start event "定期会议周期已到". */
@Component
class ScheduleMeetingStart extends AnsweredStart {

    private final CallMeeting callMeeting;

    ScheduleMeetingStart(CallMeeting callMeeting) {
        this.callMeeting = callMeeting;
    }

    @Override
    protected CaseNumber started(Start start, Answers answers) {
        return callMeeting.byRhythm();
    }
}
