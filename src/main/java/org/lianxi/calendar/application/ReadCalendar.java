package org.lianxi.calendar.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lianxi.calendar.ClockReading;
import org.lianxi.calendar.domain.Notice;
import org.lianxi.kernel.ClosedCases;
import org.lianxi.organization.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calendar as people read it. */
@Service
@Transactional(readOnly = true)
public class ReadCalendar {

    /** Whose cases are nobody else's business sees no list of them. */
    private static final Set<String> SEE_ALL_CASES = Set.of("office", "leader", "deputy-leader", "system-admin");

    private final HolidayTables holidays;
    private final Clocks clocks;
    private final NoticeImports imports;
    private final Importers importers;
    private final MissingNotices missing;
    private final People people;
    private final List<ClosedCases> closed;
    private final Clock clock;

    ReadCalendar(
            HolidayTables holidays,
            Clocks clocks,
            NoticeImports imports,
            Importers importers,
            MissingNotices missing,
            People people,
            List<ClosedCases> closed,
            Clock clock) {
        this.holidays = holidays;
        this.clocks = clocks;
        this.imports = imports;
        this.importers = importers;
        this.missing = missing;
        this.people = people;
        this.closed = closed;
        this.clock = clock;
    }

    /**
     * @param provisional clocks whose last day is 暂定; empty for readers who do not see all cases
     * @param nextYear for which the form is prepared
     */
    public record Overview(
            List<Notice> notices,
            List<String> reminders,
            List<SeenImport> imports,
            boolean mayImport,
            boolean seesClocks,
            List<ClockReading> provisional,
            int nextYear) {}

    /** @param mine whether the reader proposed it, and so may not decide it */
    public record SeenImport(NoticeImport log, String proposer, String decider, boolean mine, boolean mayDecide) {}

    public Overview seenBy(String person) {
        var groups = people.groupsOf(person);
        var seesClocks = groups.stream().anyMatch(SEE_ALL_CASES::contains);
        var table = holidays.inForce();
        return new Overview(
                table.inForce().stream()
                        .sorted(Comparator.comparingInt(Notice::year).reversed().thenComparing(Notice::region))
                        .toList(),
                missing.reminders(),
                imports.all().stream().map(log -> seen(log, person)).toList(),
                importers.include(person),
                seesClocks,
                seesClocks ? provisional(person) : List.of(),
                LocalDate.now(clock).getYear() + 1);
    }

    public Optional<SeenImport> importSeenBy(String person, long id) {
        return imports.find(id).map(log -> seen(log, person));
    }

    /** Those that wait for the person as the second one. */
    public List<NoticeImport> waitingFor(String person) {
        return importers.include(person)
                ? imports.waiting().stream()
                        .filter(waiting -> !waiting.proposedBy().equals(person))
                        .toList()
                : List.of();
    }

    public List<String> remindersFor(String person) {
        return importers.include(person) ? missing.reminders() : List.of();
    }

    private List<ClockReading> provisional(String person) {
        var today = LocalDate.now(clock);
        var table = holidays.inForce();
        return clocks.running().stream()
                .map(running -> running.read(today, table))
                .filter(reading -> reading.due().provisional())
                .filter(reading -> closed.stream().noneMatch(each -> each.isClosed(person, reading.caseNumber())))
                .sorted(Comparator.comparing(reading -> reading.due().day()))
                .toList();
    }

    private SeenImport seen(NoticeImport log, String person) {
        var mine = log.proposedBy().equals(person);
        return new SeenImport(
                log,
                people.nameOf(log.proposedBy()),
                log.decidedBy().map(people::nameOf).orElse(""),
                mine,
                log.isWaiting() && !mine && importers.include(person));
    }
}
