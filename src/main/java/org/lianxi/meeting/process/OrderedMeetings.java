package org.lianxi.meeting.process;

import org.camunda.bpm.engine.RuntimeService;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.meeting.application.MeetingCalls;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Starts the meeting's process when the leader orders one. */
@Component
class OrderedMeetings implements MeetingCalls {

    private final RuntimeService runtime;

    /** @param runtime lazy, because the engine's own beans are wired with this one */
    OrderedMeetings(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(CaseNumber orderedMeeting) {
        runtime.createMessageCorrelation(MeetingProcess.Messages.ORDERED)
                .processInstanceBusinessKey(orderedMeeting.value())
                .correlateStartMessage();
    }
}
