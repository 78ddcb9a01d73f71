package org.lianxi.resolution;

import java.time.LocalDate;
import java.util.List;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;

/**
 * A resolution as a meeting adopted it.
 *
 * @param row its place in the meeting's record, from 1; meeting and row together name it once and for all
 * @param source the minutes that hold it, e.g. 会议纪要〔2026〕1号
 * @param due the last day for the lead unit to finish
 */
public record AdoptedResolution(
        CaseNumber meeting,
        int row,
        String source,
        String content,
        UnitCode leadUnit,
        List<UnitCode> cooperatingUnits,
        LocalDate due) {}
