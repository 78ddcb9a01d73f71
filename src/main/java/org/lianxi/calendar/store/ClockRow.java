package org.lianxi.calendar.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianxi.calendar.ClockReading.LightChange;
import org.lianxi.calendar.Light;
import org.lianxi.calendar.NewClock;
import org.lianxi.calendar.Term;
import org.lianxi.calendar.domain.CaseClock;
import org.lianxi.calendar.domain.Extension;
import org.lianxi.calendar.domain.Standstill;
import org.lianxi.kernel.CaseNumber;

/**
 * One row of a clock, a pause, an extension or a change of the light. One query gives all four, because a clock is read
 * far more often than it is changed, and each question costs a way to the database.
 *
 * @param part which of the four it is
 * @param label title of a clock, key of a pause, event of an extension, light of a change
 * @param detail event of a clock, kind of a pause
 * @param from start of a clock or pause, day of an extension
 * @param to when a clock was stopped or a pause ended
 */
record ClockRow(
        Part part,
        Owner owner,
        String label,
        String detail,
        String ground,
        String term,
        int days,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDateTime at) {

    /** The tables. */
    enum Part {
        CLOCK,
        PAUSE,
        EXTENSION,
        LIGHT
    }

    private static final String QUERY = """
            select 'CLOCK' as part, case_number, clock_key, started_as as place, title as label, event as detail, ground,
                term, yellow_days as days, start_date as from_day, stopped_on as to_day, cast(null as timestamp) as at
            from case_clock %1$s
            union all
            select 'PAUSE', case_number, clock_key, 0, pause_key, kind, ground, '', 0, from_date, to_date,
                cast(null as timestamp)
            from case_clock_pause %2$s
            union all
            select 'EXTENSION', case_number, clock_key, id, event, '', ground, '', days, on_date, cast(null as date),
                cast(null as timestamp)
            from case_clock_extension %2$s
            union all
            select 'LIGHT', case_number, clock_key, id, light, '', reason, '', 0, cast(null as date), cast(null as date), at
            from case_clock_light %2$s
            order by case_number, place, from_day
            """;

    /**
     * @param clocks condition on the clocks
     * @param parts the same on what belongs to them
     */
    static String query(String clocks, String parts) {
        return QUERY.formatted(clocks, parts);
    }

    static ClockRow of(ResultSet row, int index) throws SQLException {
        return new ClockRow(
                Part.valueOf(row.getString("part")),
                Owner.of(row),
                row.getString("label"),
                row.getString("detail"),
                row.getString("ground"),
                row.getString("term"),
                row.getInt("days"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getObject("at", LocalDateTime.class));
    }

    /** The clocks that the rows make, in their order. */
    static List<CaseClock> clocks(List<ClockRow> rows) {
        var pauses = parts(rows, Part.PAUSE, ClockRow::standstill);
        var extensions = parts(rows, Part.EXTENSION, ClockRow::extension);
        var lights = parts(rows, Part.LIGHT, ClockRow::light);
        return rows.stream()
                .filter(row -> row.part() == Part.CLOCK)
                .map(clock -> new CaseClock(
                        clock.set(),
                        pauses.getOrDefault(clock.owner(), List.of()),
                        extensions.getOrDefault(clock.owner(), List.of()),
                        Optional.ofNullable(clock.to()),
                        lights.getOrDefault(clock.owner(), List.of())))
                .toList();
    }

    private static <T> Map<Owner, List<T>> parts(List<ClockRow> rows, Part part, Function<ClockRow, T> reader) {
        return rows.stream()
                .filter(row -> row.part() == part)
                .collect(Collectors.groupingBy(ClockRow::owner, Collectors.mapping(reader, Collectors.toList())));
    }

    private NewClock set() {
        return new NewClock(
                new CaseNumber(owner.number()),
                owner.key(),
                label,
                detail,
                present(from),
                Term.parse(term),
                ground,
                days);
    }

    private Standstill standstill() {
        return new Standstill(label, detail, ground, present(from), Optional.ofNullable(to));
    }

    private Extension extension() {
        return new Extension(days, label, ground, present(from));
    }

    private LightChange light() {
        return new LightChange(Light.valueOf(label), present(at), ground);
    }

    private static <T> T present(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
