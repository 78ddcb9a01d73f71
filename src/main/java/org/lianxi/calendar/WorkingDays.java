package org.lianxi.calendar;

import java.time.LocalDate;
import org.lianxi.kernel.OfficeDays;

/** 工作日: Monday to Friday, but for what the State Council's yearly notices say (and the region's, where switched on). */
public interface WorkingDays extends OfficeDays {

    /** Whether the notice for the year is loaded. Without one, days of the year are counted by weekends. */
    boolean isAnnounced(int year);

    /** The last day of a term that begins on {@code start}, which itself is not counted (行政许可法 article 82). */
    DueDay after(LocalDate start, Term term);

    /**
     * How many working days lie after {@code from}, up to and including {@code to}; 0 where {@code to} is not later.
     */
    int between(LocalDate from, LocalDate to);
}
