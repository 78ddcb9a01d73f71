package org.lianxi.meeting.process;

import org.camunda.bpm.engine.RuntimeService;
import org.lianxi.engine.WithoutAuthorization;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.meeting.application.MeetingCalls;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Starts the meeting's process when the leader orders one. */
@Component
class OrderedMeetings implements MeetingCalls {

    private final RuntimeService runtime;
    private final WithoutAuthorization withoutAuthorization;

    /** The engine comes late: it is built with the beans that its models name. */
    OrderedMeetings(@Lazy RuntimeService runtime, WithoutAuthorization withoutAuthorization) {
        this.runtime = runtime;
        this.withoutAuthorization = withoutAuthorization;
    }

    @Override
    public void start(CaseNumber orderedMeeting) {
        withoutAuthorization.run(() -> runtime.createMessageCorrelation(MeetingProcess.Messages.ORDERED)
                .processInstanceBusinessKey(orderedMeeting.value())
                .correlateStartMessage());
    }
}
