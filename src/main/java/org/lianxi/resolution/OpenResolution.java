package org.lianxi.resolution;

import java.time.LocalDate;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;

/**
 * A resolution that is not closed yet, as the next meeting's first item lists it.
 *
 * @param state where it stands, in Chinese, e.g. 办理中（黄）
 */
public record OpenResolution(CaseNumber number, String content, UnitCode leadUnit, LocalDate due, String state) {}
