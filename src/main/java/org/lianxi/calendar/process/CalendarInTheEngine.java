package org.lianxi.calendar.process;

import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.lianxi.calendar.WorkingDays;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Teaches the engine terms, in durations and in dates (a timer's, and due and follow-up dates of tasks). Cycles stay
 * the engine's: it casts their calendar to its own class.
 */
@Configuration(proxyBeanMethods = false)
class CalendarInTheEngine {

    @Bean
    ProcessEnginePlugin terms(ObjectProvider<WorkingDays> workingDays) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void postInit(ProcessEngineConfigurationImpl engine) {
                var calendars = (MapBusinessCalendarManager) engine.getBusinessCalendarManager();
                wrap(calendars, DurationBusinessCalendar.NAME, workingDays);
                wrap(calendars, DueDateBusinessCalendar.NAME, workingDays);
            }
        };
    }

    private static void wrap(
            MapBusinessCalendarManager calendars, String name, ObjectProvider<WorkingDays> workingDays) {
        calendars.addBusinessCalendar(
                name, new TermCalendar(calendars.getBusinessCalendar(name), workingDays::getObject));
    }
}
