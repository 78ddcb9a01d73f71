package org.lianxi.calendar.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianxi.calendar.DueDay;
import org.lianxi.calendar.Light;
import org.lianxi.calendar.Term;
import org.lianxi.calendar.Term.Counting;

/** How a clock has gone until a day, step by step: first the bare term, then each pause and extension as they came. */
final class Course {

    private final CaseClock clock;
    private final LocalDate today;
    private final HolidayTable holidays;
    private final Predicate<LocalDate> counts;
    private final List<Step> steps;

    Course(CaseClock clock, LocalDate today, HolidayTable holidays) {
        this.clock = clock;
        this.today = today.isBefore(clock.set().start()) ? clock.set().start() : today;
        this.holidays = holidays;
        var counting = clock.set().term().counting();
        this.counts = holidays.counting(counting);
        this.steps = steps();
    }

    /** @param what e.g. 批准延长 10 个工作日 */
    private record Step(String what, LocalDate from, LocalDate to) {}

    /** Something that moves the last day. */
    private record Event(LocalDate on, List<Standstill> pauses, List<Extension> extensions) {}

    DueDay due() {
        var last = last();
        return new DueDay(last, !missing(last).isEmpty());
    }

    /** Days of the term after the day of reading; of days that do not count nothing is used up. */
    int remaining() {
        var running = running();
        return today.isAfter(last())
                ? -HolidayTable.count(last(), today, running)
                : HolidayTable.count(today, last(), running);
    }

    /** While a clock stands, its light is that of the day on which it came to stand. */
    Light light() {
        var day = today;
        while (isPaused(day)) {
            day = day.minusDays(1);
        }
        if (day.isAfter(last())) {
            return Light.RED;
        }
        return remaining() <= clock.set().yellowDays() ? Light.YELLOW : Light.GREEN;
    }

    LocalDateTime yellowAt() {
        var running = running();
        var left = clock.set().yellowDays();
        var day = last();
        while (day.isAfter(clock.set().start())) {
            if (running.test(day) && left-- == 0) {
                break;
            }
            day = day.minusDays(1);
        }
        return day.atStartOfDay();
    }

    /** In words, e.g. 受理 2009-05-11 + 20 个工作日，扣端午节 5/28、5/29，计入补班 5/31 → 2009-06-09. */
    String derivation() {
        var words = steps.stream()
                .map(step -> "%s%s → %s".formatted(step.what(), holidaysOf(step), step.to()))
                .collect(Collectors.joining("；"));
        var missing = missing(last());
        return missing.isEmpty()
                ? words
                : "%s（%s放假安排未公布，暂定）"
                        .formatted(
                                words, missing.stream().map(year -> year + " 年").collect(Collectors.joining("、")));
    }

    private LocalDate last() {
        return steps.get(steps.size() - 1).to();
    }

    private Predicate<LocalDate> running() {
        return day -> counts.test(day) && !isPaused(day);
    }

    private boolean isPaused(LocalDate day) {
        return clock.pauses().stream().anyMatch(pause -> pause.covers(day, today));
    }

    private List<Integer> missing(LocalDate last) {
        return clock.set().term().counting() == Counting.WORKING
                ? holidays.unannounced(clock.set().start(), last)
                : List.of();
    }

    private List<Step> steps() {
        var set = clock.set();
        var term = set.term();
        var steps = new ArrayList<Step>();
        var last = HolidayTable.last(set.start(), term.days(), counts);
        steps.add(new Step("%s %s + %s".formatted(set.event(), set.start(), term.words()), set.start(), last));
        var pauses = new ArrayList<Standstill>();
        var days = term.days();
        for (var event : events()) {
            pauses.addAll(event.pauses());
            for (var extension : event.extensions()) {
                days += extension.days();
            }
            var next = HolidayTable.last(
                    set.start(),
                    days,
                    day -> counts.test(day) && pauses.stream().noneMatch(pause -> pause.covers(day, today)));
            if (next.isAfter(last)) {
                steps.add(new Step(what(event, last, next), last, next));
            }
            last = next;
        }
        return steps;
    }

    private List<Event> events() {
        return Stream.concat(
                        clock.pauses().stream().map(pause -> new Event(pause.from(), List.of(pause), List.of())),
                        clock.extensions().stream().map(more -> new Event(more.on(), List.of(), List.of(more))))
                .sorted((one, other) -> one.on().compareTo(other.on()))
                .toList();
    }

    private String what(Event event, LocalDate before, LocalDate after) {
        var counting = clock.set().term().counting();
        return event.extensions().stream()
                .map(extension -> "%s %s".formatted(extension.event(), new Term(extension.days(), counting).words()))
                .findFirst()
                .orElseGet(
                        () -> "暂停 %s".formatted(new Term(HolidayTable.count(before, after, counts), counting).words()));
    }

    /** Where a notice made the days of the step other than weekday and weekend. */
    private String holidaysOf(Step step) {
        if (clock.set().term().counting() == Counting.NATURAL) {
            return "";
        }
        var off = new LinkedHashMap<String, List<String>>();
        var makeUp = new ArrayList<String>();
        step.from().plusDays(1).datesUntil(step.to().plusDays(1)).forEach(day -> holidays.find(day)
                .filter(named -> named.isOff() != HolidayTable.isWeekend(day))
                .ifPresent(named -> {
                    if (named.isOff()) {
                        off.computeIfAbsent(named.name(), first -> new ArrayList<>())
                                .add(shortly(day));
                    } else {
                        makeUp.add(shortly(day));
                    }
                }));
        var words = new StringBuilder();
        off.forEach((name, days) -> words.append("，扣").append(name).append(' ').append(String.join("、", days)));
        if (!makeUp.isEmpty()) {
            words.append("，计入补班 ").append(String.join("、", makeUp));
        }
        return words.toString();
    }

    private static String shortly(LocalDate day) {
        return day.getMonthValue() + "/" + day.getDayOfMonth();
    }
}
