package org.lianxi.calendar;

import java.time.LocalDate;
import java.util.List;
import org.lianxi.kernel.CaseNumber;

/**
 * The table of holidays has changed, and with it the last day of these clocks, or whether it is 暂定. Published within
 * the transaction of the import; whoever keeps timers moves them, whoever owns the cases tells those concerned.
 */
public record ClocksMoved(List<Moved> clocks) {

    /** @param before the last day as it was computed until now */
    public record Moved(CaseNumber caseNumber, String key, LocalDate before, DueDay after) {}
}
