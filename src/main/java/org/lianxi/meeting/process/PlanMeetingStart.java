package org.lianxi.meeting.process;

import java.util.List;
import org.lianxi.engine.AnsweredStart;
import org.lianxi.engine.Answers;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.meeting.application.CallMeeting;
import org.lianxi.organization.Actors;
import org.springframework.stereotype.Component;

/** Start event "办公室提议召开". */
@Component
class PlanMeetingStart extends AnsweredStart {

    private final CallMeeting callMeeting;
    private final Actors actors;

    PlanMeetingStart(CallMeeting callMeeting, Actors actors) {
        this.callMeeting = callMeeting;
        this.actors = actors;
    }

    @Override
    protected CaseNumber started(Start start, Answers answers) {
        return callMeeting.byOffice(
                answers.text("purpose", "会议事由", 1000), actors.acting(start.person(), List.of("office")));
    }
}
