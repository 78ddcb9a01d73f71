package org.lianxi.meeting.process;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.lianxi.engine.PublishedSetting;
import org.lianxi.meeting.application.MeetingSettings;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** 定期会议: the cycle that the model {@code meeting-rhythm} waits for, from {@code lianxi.meeting.rhythm}. */
@Configuration(proxyBeanMethods = false)
class RegularMeetings {

    /** A cycle that never comes within anybody's term of office: the timer is there, and off. */
    private static final String NEVER = "R1/2999-12-31T00:00:00/P1D";

    /** Named in the model as {@code ${meetingRhythm}}. */
    @Bean
    static PublishedSetting meetingRhythm(MeetingSettings settings) {
        return new PublishedSetting(settings.rhythm().isBlank() ? NEVER : settings.rhythm());
    }

    /** The timer was set when the model was deployed; the property may have changed since. */
    @Bean
    static RhythmFollowsProperty rhythmFollowsProperty(ProcessEngine engine, Clock clock) {
        return new RhythmFollowsProperty(engine, clock);
    }

    record RhythmFollowsProperty(ProcessEngine engine, Clock clock) {

        /** A meeting that fell due while the server was down is still called: its timer is left alone. */
        @EventListener(ApplicationReadyEvent.class)
        void recalculate() {
            engine.getManagementService()
                    .createJobQuery()
                    .processDefinitionKey(MeetingProcess.RHYTHM)
                    .timers()
                    .duedateHigherThan(Date.from(clock.instant()))
                    .list()
                    .forEach(timer -> engine.getManagementService().recalculateJobDuedate(timer.getId(), false));
        }
    }
}
