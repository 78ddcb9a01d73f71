package org.lianxi.calendar.application;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets clocks and timers follow the table of holidays: after an import, and after a start with another file or region.
 */
@Service
@Transactional
class FollowHolidays {

    private final HolidayTables holidays;
    private final TellClocks tell;
    private final ApplicationEventPublisher events;

    FollowHolidays(HolidayTables holidays, TellClocks tell, ApplicationEventPublisher events) {
        this.holidays = holidays;
        this.tell = tell;
        this.events = events;
    }

    /** Returns how many clocks were moved. */
    int now() {
        if (!holidays.follow()) {
            return 0;
        }
        var moved = tell.all();
        events.publishEvent(new HolidaysChanged());
        return moved;
    }

    @EventListener(ApplicationReadyEvent.class)
    public void afterTheStart() {
        now();
    }
}
