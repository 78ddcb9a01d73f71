package org.lianxi.calendar;

import java.time.LocalDate;
import org.lianxi.kernel.CaseNumber;

/**
 * A clock to be started.
 *
 * @param key which of the case's clocks, e.g. {@code case} or {@code review:water:1}; unique within the case
 * @param title what it measures, for people: 本案, 市水利局审查
 * @param event what starts it, for the derivation: 受理, 送达会签
 * @param start the day on which it starts; not counted
 * @param ground the law that sets the term: 行政许可法第四十二条第二款; 本系统约定 where none does
 * @param yellowDays yellow from when so many days of the term are left; kept as it was on the start
 */
public record NewClock(
        CaseNumber caseNumber,
        String key,
        String title,
        String event,
        LocalDate start,
        Term term,
        String ground,
        int yellowDays) {}
