package org.lianxi.calendar.application;

import java.time.LocalDateTime;
import java.util.Collection;
import org.lianxi.calendar.domain.HolidayTable;
import org.lianxi.calendar.domain.Notice;

/** The notices of all sources: bundled, file, and imported. */
public interface HolidayTables {

    /** The table that holds now; cheap to ask for. */
    HolidayTable inForce();

    /** Makes all who change the table follow one another. */
    void lock();

    /** Stores imported notices in place of what was imported before for the same year and region. */
    void replace(Collection<Notice> imported, String by, LocalDateTime at);

    /**
     * Remembers that clocks and timers follow the table that holds now; returns whether they followed another before.
     */
    boolean follow();
}
