package org.lianxi.calendar.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lianxi.calendar.DueDay;
import org.lianxi.calendar.Term;

/**
 * All notices that hold at one moment. Of each year and region the notice of the highest source holds as a whole, so
 * that a corrected year never mixes with what it corrects. Regions other than {@code CN} hold where switched on, each
 * over those before it.
 */
public final class HolidayTable {

    private static final Comparator<Notice> BY_YEAR =
            Comparator.comparingInt(Notice::year).thenComparing(Notice::region);

    private final List<Notice> all;
    private final List<String> regions;
    private final List<Notice> inForce;
    private final Map<LocalDate, NoticeDay> days;
    private final Set<Integer> announced;

    private HolidayTable(Collection<Notice> all, List<String> regions) {
        this.all = List.copyOf(all);
        this.regions = List.copyOf(regions);
        this.inForce = prevailing(all).stream()
                .filter(notice -> notice.isNational() || regions.contains(notice.region()))
                .sorted(BY_YEAR)
                .toList();
        this.days = new HashMap<>();
        inForce.stream()
                .sorted(Comparator.comparingInt(this::rank).thenComparingInt(Notice::year))
                .flatMap(notice -> notice.days().stream())
                .forEach(day -> days.put(day.date(), day));
        this.announced =
                inForce.stream().filter(Notice::isNational).map(Notice::year).collect(Collectors.toUnmodifiableSet());
    }

    /** @param regions that hold besides {@code CN}; of two that name the same day, the later one prevails */
    public static HolidayTable of(Collection<Notice> notices, List<String> regions) {
        return new HolidayTable(notices, regions);
    }

    /** This table, were the notice to take the place of what its source says of that year and region. */
    public HolidayTable with(Collection<Notice> more) {
        var next = new ArrayList<>(all);
        next.removeIf(old -> more.stream().anyMatch(added -> added.source() == old.source() && added.sameYearAs(old)));
        next.addAll(more);
        return new HolidayTable(next, regions);
    }

    /** The notices that hold, by year, the national one of each year first. */
    public List<Notice> inForce() {
        return inForce;
    }

    /** What holds now for the year and the region, whether the region is switched on or not. */
    public Optional<Notice> notice(int year, String region) {
        return prevailing(all).stream()
                .filter(notice -> notice.year() == year && notice.region().equals(region))
                .findFirst();
    }

    public boolean isSwitchedOn(String region) {
        return region.equals(Notice.NATIONAL) || regions.contains(region);
    }

    public boolean isWorkingDay(LocalDate day) {
        var named = days.get(day);
        return named == null ? !isWeekend(day) : !named.isOff();
    }

    public boolean isAnnounced(int year) {
        return announced.contains(year);
    }

    /** What a notice says of the day. */
    public Optional<NoticeDay> find(LocalDate day) {
        return Optional.ofNullable(days.get(day));
    }

    /** @see org.lianxi.calendar.WorkingDays#after */
    public DueDay after(LocalDate start, Term term) {
        var counts = counting(term.counting());
        var last = last(start, term.days(), counts);
        return new DueDay(
                last,
                term.counting() == Term.Counting.WORKING
                        && !unannounced(start, last).isEmpty());
    }

    /** @see org.lianxi.calendar.WorkingDays#between */
    public int between(LocalDate from, LocalDate to) {
        return count(from, to, this::isWorkingDay);
    }

    Predicate<LocalDate> counting(Term.Counting counting) {
        return counting == Term.Counting.WORKING ? this::isWorkingDay : anyDay -> true;
    }

    /** The years without a notice into which the days after {@code from} up to {@code to} reach. */
    List<Integer> unannounced(LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(from.plusDays(1).getYear(), to.getYear())
                .filter(year -> !isAnnounced(year))
                .boxed()
                .toList();
    }

    static LocalDate last(LocalDate start, int days, Predicate<LocalDate> counts) {
        var day = start;
        for (var left = days; left > 0; ) {
            day = day.plusDays(1);
            if (counts.test(day)) {
                left--;
            }
        }
        return day;
    }

    static int count(LocalDate from, LocalDate to, Predicate<LocalDate> counts) {
        return to.isAfter(from)
                ? (int) from.plusDays(1)
                        .datesUntil(to.plusDays(1))
                        .filter(counts)
                        .count()
                : 0;
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private int rank(Notice notice) {
        return notice.isNational() ? -1 : regions.indexOf(notice.region());
    }

    private static Collection<Notice> prevailing(Collection<Notice> all) {
        return all.stream()
                .collect(Collectors.toMap(
                        notice -> notice.year() + notice.region(),
                        notice -> notice,
                        (one, other) -> other.source().compareTo(one.source()) > 0 ? other : one))
                .values();
    }
}
