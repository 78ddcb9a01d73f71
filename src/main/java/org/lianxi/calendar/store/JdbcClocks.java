package org.lianxi.calendar.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianxi.calendar.ClockReading.LightChange;
import org.lianxi.calendar.DueDay;
import org.lianxi.calendar.Light;
import org.lianxi.calendar.NewClock;
import org.lianxi.calendar.Pause;
import org.lianxi.calendar.Term;
import org.lianxi.calendar.application.Clocks;
import org.lianxi.calendar.domain.CaseClock;
import org.lianxi.calendar.domain.Extension;
import org.lianxi.calendar.domain.Standstill;
import org.lianxi.kernel.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Four tables; whatever is asked for is read by one query of each. */
@Repository
class JdbcClocks implements Clocks {

    private static final String ONE = "where case_number = :number and clock_key = :key";
    private static final String SEVERAL = "where case_number in (:numbers)";
    private static final String NOT_STOPPED = "where stopped_on is null";
    private static final String OF_NOT_STOPPED =
            "as of_clock where exists (select 1 from case_clock where stopped_on is"
                    + " null and case_clock.case_number = of_clock.case_number and case_clock.clock_key = of_clock.clock_key)";

    private final JdbcClient jdbc;

    JdbcClocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(NewClock added, Told told) {
        jdbc.sql("insert into case_clock (case_number, clock_key, title, event, start_date, term, ground, yellow_days,"
                        + " told_on, told_due, told_provisional) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        added.caseNumber().value(),
                        added.key(),
                        added.title(),
                        added.event(),
                        added.start(),
                        added.term().toString(),
                        added.ground(),
                        added.yellowDays(),
                        told.on(),
                        told.due().day(),
                        told.due().provisional())
                .update();
    }

    @Override
    public Optional<CaseClock> find(CaseNumber number, String key) {
        return one(number, key, "");
    }

    @Override
    public Optional<CaseClock> lock(CaseNumber number, String key) {
        return one(number, key, " for update");
    }

    @Override
    public List<CaseClock> of(Collection<CaseNumber> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        var values = numbers.stream().map(CaseNumber::value).distinct().toList();
        return clocks(SEVERAL, SEVERAL, "", statement -> statement.param("numbers", values));
    }

    @Override
    public List<CaseClock> running() {
        return clocks(NOT_STOPPED, OF_NOT_STOPPED, "", Function.identity());
    }

    @Override
    public List<Running> lockRunning() {
        var clocks = clocks(NOT_STOPPED, OF_NOT_STOPPED, " for update", Function.identity()).stream()
                .collect(Collectors.toMap(clock -> Owner.of(clock.set()), Function.identity()));
        return jdbc
                .sql("select * from case_clock " + NOT_STOPPED + " order by case_number, started_as")
                .query((row, index) -> new ToldOf(owner(row), told(row)))
                .list()
                .stream()
                .filter(told -> clocks.containsKey(told.of()))
                .map(told -> new Running(clocks.get(told.of()), told.told()))
                .toList();
    }

    @Override
    public void addPause(NewClock clock, Pause pause) {
        jdbc.sql("insert into case_clock_pause (case_number, clock_key, pause_key, kind, ground, from_date)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        clock.caseNumber().value(),
                        clock.key(),
                        pause.key(),
                        pause.kind(),
                        pause.ground(),
                        pause.from())
                .update();
    }

    @Override
    public void endPause(NewClock clock, String pause, LocalDate on) {
        jdbc.sql("update case_clock_pause set to_date = :on " + ONE + " and pause_key = :pause")
                .param("on", on)
                .param("number", clock.caseNumber().value())
                .param("key", clock.key())
                .param("pause", pause)
                .update();
    }

    @Override
    public void addExtension(NewClock clock, Extension extension) {
        jdbc.sql("insert into case_clock_extension (case_number, clock_key, days, event, ground, on_date)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        clock.caseNumber().value(),
                        clock.key(),
                        extension.days(),
                        extension.event(),
                        extension.ground(),
                        extension.on())
                .update();
    }

    @Override
    public void stop(NewClock clock, LocalDate on) {
        jdbc.sql("update case_clock set stopped_on = :on " + ONE)
                .param("on", on)
                .param("number", clock.caseNumber().value())
                .param("key", clock.key())
                .update();
    }

    @Override
    public void addLight(NewClock clock, LightChange change) {
        jdbc.sql("insert into case_clock_light (case_number, clock_key, light, at, reason) values (?, ?, ?, ?, ?)")
                .params(clock.caseNumber().value(), clock.key(), change.light().name(), change.at(), change.reason())
                .update();
    }

    @Override
    public void tell(NewClock clock, Told told) {
        jdbc.sql("update case_clock set told_on = :on, told_due = :due, told_provisional = :provisional " + ONE)
                .param("on", told.on())
                .param("due", told.due().day())
                .param("provisional", told.due().provisional())
                .param("number", clock.caseNumber().value())
                .param("key", clock.key())
                .update();
    }

    private record Owner(String number, String key) {

        static Owner of(NewClock clock) {
            return new Owner(clock.caseNumber().value(), clock.key());
        }
    }

    private record ToldOf(Owner of, Told told) {}

    private record Part<T>(Owner of, T part) {}

    private record Stored(NewClock set, Optional<LocalDate> stopped) {}

    private Optional<CaseClock> one(CaseNumber number, String key, String lock) {
        return clocks(ONE, ONE, lock, statement -> statement
                        .param("number", number.value())
                        .param("key", key))
                .stream()
                .findFirst();
    }

    private List<CaseClock> clocks(
            String which, String whose, String lock, Function<StatementSpec, StatementSpec> params) {
        var stored = params.apply(
                        jdbc.sql("select * from case_clock " + which + " order by case_number, started_as" + lock))
                .query(JdbcClocks::stored)
                .list();
        if (stored.isEmpty()) {
            return List.of();
        }
        var pauses = parts(
                "select * from case_clock_pause " + whose + " order by from_date", params, JdbcClocks::standstill);
        var extensions =
                parts("select * from case_clock_extension " + whose + " order by id", params, JdbcClocks::extension);
        var lights = parts("select * from case_clock_light " + whose + " order by id", params, JdbcClocks::light);
        return stored.stream()
                .map(clock -> {
                    var owner = Owner.of(clock.set());
                    return new CaseClock(
                            clock.set(),
                            pauses.getOrDefault(owner, List.of()),
                            extensions.getOrDefault(owner, List.of()),
                            clock.stopped(),
                            lights.getOrDefault(owner, List.of()));
                })
                .toList();
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> Map<Owner, List<T>> parts(String sql, Function<StatementSpec, StatementSpec> params, Reader<T> reader) {
        return params
                .apply(jdbc.sql(sql))
                .query((row, index) -> new Part<>(owner(row), reader.read(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Part::of, Collectors.mapping(Part::part, Collectors.toList())));
    }

    private static Owner owner(ResultSet row) throws SQLException {
        return new Owner(row.getString("case_number"), row.getString("clock_key"));
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                row.getObject("told_on", LocalDate.class),
                new DueDay(row.getObject("told_due", LocalDate.class), row.getBoolean("told_provisional")));
    }

    private static Stored stored(ResultSet row, int index) throws SQLException {
        return new Stored(
                new NewClock(
                        new CaseNumber(row.getString("case_number")),
                        row.getString("clock_key"),
                        row.getString("title"),
                        row.getString("event"),
                        row.getObject("start_date", LocalDate.class),
                        Term.parse(row.getString("term")),
                        row.getString("ground"),
                        row.getInt("yellow_days")),
                Optional.ofNullable(row.getObject("stopped_on", LocalDate.class)));
    }

    private static Standstill standstill(ResultSet row) throws SQLException {
        return new Standstill(
                row.getString("pause_key"),
                row.getString("kind"),
                row.getString("ground"),
                row.getObject("from_date", LocalDate.class),
                Optional.ofNullable(row.getObject("to_date", LocalDate.class)));
    }

    private static Extension extension(ResultSet row) throws SQLException {
        return new Extension(
                row.getInt("days"),
                row.getString("event"),
                row.getString("ground"),
                row.getObject("on_date", LocalDate.class));
    }

    private static LightChange light(ResultSet row) throws SQLException {
        return new LightChange(
                Light.valueOf(row.getString("light")),
                row.getObject("at", LocalDateTime.class),
                row.getString("reason"));
    }
}
