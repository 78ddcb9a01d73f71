package org.lianxi.calendar.process;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendar;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.lianxi.calendar.Term;
import org.lianxi.calendar.WorkingDays;

/**
 * Understands terms such as {@code WD5}, which end with the last second of their last day; everything else is left to
 * the engine's own calendar.
 */
final class TermCalendar implements BusinessCalendar {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final BusinessCalendar engines;
    private final Supplier<WorkingDays> workingDays;

    /** @param workingDays asked late: the engine is built before the beans that its models need */
    TermCalendar(BusinessCalendar engines, Supplier<WorkingDays> workingDays) {
        this.engines = engines;
        this.workingDays = workingDays;
    }

    @Override
    public Date resolveDuedate(String text) {
        return Term.isTerm(text) ? end(text, ClockUtil.getCurrentTime()) : engines.resolveDuedate(text);
    }

    @Override
    public Date resolveDuedate(String text, @Nullable Date from) {
        if (Term.isTerm(text)) {
            return end(text, from == null ? ClockUtil.getCurrentTime() : from);
        }
        return engines.resolveDuedate(text, from);
    }

    @Override
    public Date resolveDuedate(String text, Task task) {
        return Term.isTerm(text) ? end(text, ClockUtil.getCurrentTime()) : engines.resolveDuedate(text, task);
    }

    private Date end(String text, Date from) {
        var due = workingDays.get().after(LocalDate.ofInstant(from.toInstant(), ZONE), Term.parse(text));
        return Date.from(due.end().atZone(ZONE).toInstant());
    }
}
