package org.lianxi.resolution.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.UnitCode;
import org.lianxi.resolution.application.Resolutions;
import org.lianxi.resolution.domain.Adoption;
import org.lianxi.resolution.domain.Light;
import org.lianxi.resolution.domain.Resolution;
import org.lianxi.resolution.domain.ResolutionState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcResolutions implements Resolutions {

    private static final String ADOPTED = "adopted";
    private static final String COOPERATING = "cooperating";
    private static final String OPEN = "r.state <> 'CLOSED'";
    private static final String CLOSED = "r.state = 'CLOSED'";
    private static final String EARLIEST_FIRST = " order by r.due, r.case_number";

    private final JdbcClient jdbc;

    JdbcResolutions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Resolution> find(CaseNumber number) {
        return one("select * from resolution r where r.case_number = :number", number);
    }

    @Override
    public Resolution toChange(CaseNumber number) {
        return one("select * from resolution r where r.case_number = :number for update", number)
                .orElseThrow(() -> new Refusal("resolution.unknown", "没有案号为 %s 的决议，请核对案号。".formatted(number)));
    }

    @Override
    public Optional<CaseNumber> enteredAs(CaseNumber meeting, int row) {
        return jdbc.sql("select case_number from resolution where meeting_number = :meeting and meeting_row = :row")
                .param("meeting", meeting.value())
                .param("row", row)
                .query(String.class)
                .optional()
                .map(CaseNumber::new);
    }

    @Override
    public void add(Resolution resolution) {
        var adopted = resolution.adopted();
        jdbc.sql("""
                        insert into resolution (case_number, meeting_number, meeting_row, source, content,
                            adopted_lead_unit, adopted_due, lead_unit, due, instruction, state, light, round_number,
                            requested_due, entered_at, closed_at)
                        values (:number, :meeting, :row, :source, :content, :adoptedLeadUnit, :adoptedDue, :leadUnit,
                            :due, :instruction, :state, :light, :round, :requestedDue, :enteredAt, :closedAt)
                        """)
                .param("meeting", adopted.meeting().value())
                .param("row", adopted.row())
                .param("source", adopted.source())
                .param("content", resolution.content())
                .param("adoptedLeadUnit", adopted.leadUnit().value())
                .param("adoptedDue", adopted.due())
                .param("enteredAt", resolution.enteredAt())
                .params(changing(resolution))
                .update();
        addUnits(resolution.number(), ADOPTED, adopted.cooperatingUnits());
        addUnits(resolution.number(), COOPERATING, resolution.cooperatingUnits());
    }

    @Override
    public void save(Resolution resolution) {
        jdbc.sql("""
                        update resolution set lead_unit = :leadUnit, due = :due, instruction = :instruction,
                            state = :state, light = :light, round_number = :round, requested_due = :requestedDue,
                            closed_at = :closedAt
                        where case_number = :number
                        """).params(changing(resolution)).update();
        jdbc.sql("delete from resolution_unit where case_number = :number and role = 'cooperating'")
                .param("number", resolution.number().value())
                .update();
        addUnits(resolution.number(), COOPERATING, resolution.cooperatingUnits());
    }

    @Override
    public List<Resolution> all(boolean open) {
        return withUnits(jdbc.sql("select * from resolution r where " + (open ? OPEN : CLOSED) + EARLIEST_FIRST)
                .query(JdbcResolutions::row)
                .list());
    }

    @Override
    public List<Resolution> ofUnits(boolean open, Collection<UnitCode> units) {
        if (units.isEmpty()) {
            return List.of();
        }
        return withUnits(jdbc.sql("select * from resolution r where " + (open ? OPEN : CLOSED) + """
                         and (r.lead_unit in (:units) or exists (
                            select 1 from resolution_unit u
                            where u.case_number = r.case_number and u.role = 'cooperating' and u.unit in (:units)))
                        """ + EARLIEST_FIRST)
                .param("units", units.stream().map(UnitCode::value).toList())
                .query(JdbcResolutions::row)
                .list());
    }

    private Optional<Resolution> one(String sql, CaseNumber number) {
        var rows = jdbc.sql(sql)
                .param("number", number.value())
                .query(JdbcResolutions::row)
                .list();
        return withUnits(rows).stream().findFirst();
    }

    private List<Resolution> withUnits(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var units = new HashMap<String, List<UnitCode>>();
        jdbc.sql("select case_number, role, unit from resolution_unit where case_number in (:numbers) order by place")
                .param(
                        "numbers",
                        Set.copyOf(
                                rows.stream().map(row -> row.number().value()).toList()))
                .query((result, index) -> units.computeIfAbsent(
                                result.getString("case_number") + result.getString("role"), key -> new ArrayList<>())
                        .add(new UnitCode(result.getString("unit"))))
                .list();
        return rows.stream().map(row -> row.with(units)).toList();
    }

    private void addUnits(CaseNumber number, String role, List<UnitCode> units) {
        for (var place = 0; place < units.size(); place++) {
            jdbc.sql("""
                            insert into resolution_unit (case_number, role, place, unit)
                            values (:number, :role, :place, :unit)
                            """)
                    .param("number", number.value())
                    .param("role", role)
                    .param("place", place)
                    .param("unit", units.get(place).value())
                    .update();
        }
    }

    private static Map<String, @Nullable Object> changing(Resolution resolution) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("number", resolution.number().value());
        values.put("leadUnit", resolution.leadUnit().value());
        values.put("due", resolution.due());
        values.put("instruction", resolution.instruction());
        values.put("state", resolution.state().name());
        values.put("light", resolution.light().name());
        values.put("round", resolution.round());
        values.put("requestedDue", resolution.requestedDue().orElse(null));
        values.put("closedAt", resolution.closedAt().orElse(null));
        return values;
    }

    private static Row row(ResultSet result, int index) throws SQLException {
        return new Row(
                new CaseNumber(result.getString("case_number")),
                new CaseNumber(result.getString("meeting_number")),
                result.getInt("meeting_row"),
                result.getString("source"),
                result.getString("content"),
                new UnitCode(result.getString("adopted_lead_unit")),
                result.getObject("adopted_due", LocalDate.class),
                new UnitCode(result.getString("lead_unit")),
                result.getObject("due", LocalDate.class),
                result.getString("instruction"),
                ResolutionState.valueOf(result.getString("state")),
                Light.valueOf(result.getString("light")),
                result.getInt("round_number"),
                Optional.ofNullable(result.getObject("requested_due", LocalDate.class)),
                result.getObject("entered_at", LocalDateTime.class),
                Optional.ofNullable(result.getObject("closed_at", LocalDateTime.class)));
    }

    /** A line of the table, which does not hold the co-operating units. */
    private record Row(
            CaseNumber number,
            CaseNumber meeting,
            int meetingRow,
            String source,
            String content,
            UnitCode adoptedLeadUnit,
            LocalDate adoptedDue,
            UnitCode leadUnit,
            LocalDate due,
            String instruction,
            ResolutionState state,
            Light light,
            int round,
            Optional<LocalDate> requestedDue,
            LocalDateTime enteredAt,
            Optional<LocalDateTime> closedAt) {

        Resolution with(Map<String, List<UnitCode>> units) {
            return new Resolution(
                    number,
                    new Adoption(
                            meeting,
                            meetingRow,
                            source,
                            adoptedLeadUnit,
                            units.getOrDefault(number + ADOPTED, List.of()),
                            adoptedDue),
                    content,
                    leadUnit,
                    units.getOrDefault(number + COOPERATING, List.of()),
                    due,
                    instruction,
                    state,
                    light,
                    round,
                    requestedDue,
                    enteredAt,
                    closedAt);
        }
    }
}
