package org.lianxi.calendar.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianxi.calendar.application.NoticeImport;
import org.lianxi.calendar.application.ReadCalendar;
import org.lianxi.kernel.HomeSection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the home page of the office: notices that wait for a second person, and years that have none yet. */
@Component
@Order(15)
class CalendarAtHome implements HomeSection {

    private final ReadCalendar readCalendar;

    CalendarAtHome(ReadCalendar readCalendar) {
        this.readCalendar = readCalendar;
    }

    @Override
    public String title() {
        return "工作日历";
    }

    @Override
    public List<Line> lines(String person) {
        return Stream.concat(
                        readCalendar.waitingFor(person).stream().map(CalendarAtHome::waiting),
                        readCalendar.remindersFor(person).stream().map(CalendarAtHome::reminder))
                .toList();
    }

    private static Line waiting(NoticeImport waiting) {
        return Line.of(
                "%d 年放假安排（%s）等待您复核".formatted(waiting.year(), waiting.notice()),
                "/calendar/imports/" + waiting.id(),
                waiting.proposedAt());
    }

    private static Line reminder(String sentence) {
        return new Line(sentence, Optional.of("/calendar"), Optional.empty());
    }
}
