package org.lianxi.kernel;

import java.time.LocalDate;

/** On which days the office works. The calendar answers; those that the calendar itself needs ask by this. */
public interface OfficeDays {

    boolean isWorkingDay(LocalDate day);
}
