package org.lianxi.calendar.application;

import java.time.LocalDate;
import org.lianxi.calendar.DueDay;
import org.lianxi.calendar.Term;
import org.lianxi.calendar.WorkingDays;
import org.springframework.stereotype.Service;

/** Counts by the table of holidays that holds now. */
@Service
class CountWorkingDays implements WorkingDays {

    private final HolidayTables holidays;

    CountWorkingDays(HolidayTables holidays) {
        this.holidays = holidays;
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return holidays.inForce().isWorkingDay(day);
    }

    @Override
    public boolean isAnnounced(int year) {
        return holidays.inForce().isAnnounced(year);
    }

    @Override
    public DueDay after(LocalDate start, Term term) {
        return holidays.inForce().after(start, term);
    }

    @Override
    public int between(LocalDate from, LocalDate to) {
        return holidays.inForce().between(from, to);
    }
}
