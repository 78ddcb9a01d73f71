package org.lianxi.calendar.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianxi.calendar.ClockReading.LightChange;
import org.lianxi.calendar.DueDay;
import org.lianxi.calendar.NewClock;
import org.lianxi.calendar.Pause;
import org.lianxi.calendar.application.Clocks;
import org.lianxi.calendar.domain.CaseClock;
import org.lianxi.calendar.domain.Extension;
import org.lianxi.kernel.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Four tables, read together by one query. */
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
        return one(number, key);
    }

    @Override
    public Optional<CaseClock> lock(CaseNumber number, String key) {
        var locked = jdbc.sql("select case_number from case_clock " + ONE + " for update")
                .param("number", number.value())
                .param("key", key)
                .query(String.class)
                .optional();
        // Read after the lock is had: whoever held it may have changed the clock.
        return locked.flatMap(present -> one(number, key));
    }

    @Override
    public List<CaseClock> of(Collection<CaseNumber> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        var values = numbers.stream().map(CaseNumber::value).distinct().toList();
        return clocks(SEVERAL, SEVERAL, statement -> statement.param("numbers", values));
    }

    @Override
    public List<CaseClock> running() {
        return clocks(NOT_STOPPED, OF_NOT_STOPPED, Function.identity());
    }

    @Override
    public List<Running> lockRunning() {
        var told = jdbc
                .sql("select * from case_clock " + NOT_STOPPED + " for update")
                .query((row, index) -> new ToldOf(Owner.of(row), told(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(ToldOf::of, ToldOf::told));
        return running().stream()
                .map(clock -> new Running(clock, Objects.requireNonNull(told.get(Owner.of(clock.set())))))
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

    private record ToldOf(Owner of, Told told) {}

    private Optional<CaseClock> one(CaseNumber number, String key) {
        return clocks(ONE, ONE, statement -> statement
                        .param("number", number.value())
                        .param("key", key))
                .stream()
                .findFirst();
    }

    /**
     * @param which condition on the clocks
     * @param whose the same condition on their pauses, extensions and lights
     */
    private List<CaseClock> clocks(String which, String whose, Function<StatementSpec, StatementSpec> params) {
        return ClockRow.clocks(params.apply(jdbc.sql(ClockRow.query(which, whose)))
                .query(ClockRow::of)
                .list());
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                row.getObject("told_on", LocalDate.class),
                new DueDay(row.getObject("told_due", LocalDate.class), row.getBoolean("told_provisional")));
    }
}
