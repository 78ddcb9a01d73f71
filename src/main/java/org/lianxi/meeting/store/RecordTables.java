package org.lianxi.meeting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;
import org.lianxi.meeting.application.MeetingRecords;
import org.lianxi.meeting.domain.Attendance;
import org.lianxi.meeting.domain.Decided;
import org.lianxi.meeting.domain.ItemRecord;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code meeting_attendance} and {@code meeting_resolution}, and the outcomes in {@code meeting_item}. */
@Repository
class RecordTables implements MeetingRecords {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    RecordTables(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public void saveAttendance(CaseNumber meeting, List<Attendance> sheet) {
        jdbc.sql("delete from meeting_attendance where case_number = ?")
                .param(meeting.value())
                .update();
        batches.batchUpdate(
                "insert into meeting_attendance (case_number, unit, place, status, who, note) values (?, ?, ?, ?, ?, ?)",
                IntStream.range(0, sheet.size())
                        .mapToObj(place -> row(meeting, place, sheet.get(place)))
                        .toList());
    }

    private static Object[] row(CaseNumber meeting, int place, Attendance row) {
        return new Object[] {
            meeting.value(), row.unit().value(), place, row.status().name(), row.who(), row.note()
        };
    }

    @Override
    public List<Attendance> attendance(CaseNumber meeting) {
        return jdbc.sql("select * from meeting_attendance where case_number = ? order by place")
                .param(meeting.value())
                .query((row, index) -> new Attendance(
                        new UnitCode(row.getString("unit")),
                        Attendance.Status.valueOf(row.getString("status")),
                        row.getString("who"),
                        row.getString("note")))
                .list();
    }

    @Override
    public void add(CaseNumber meeting, ItemRecord item) {
        jdbc.sql("update meeting_item set outcome = ?, decision = ? where case_number = ? and no = ?")
                .params(item.outcome().name(), item.decision(), meeting.value(), item.no())
                .update();
        for (var decided : item.resolutions()) {
            jdbc.sql("""
                            insert into meeting_resolution (case_number, no, item_no, content, lead_unit,
                                                            cooperating_units, due)
                            values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            meeting.value(),
                            decided.no(),
                            decided.itemNo(),
                            decided.content(),
                            decided.leadUnit().value(),
                            String.join(
                                    ",",
                                    decided.cooperatingUnits().stream()
                                            .map(UnitCode::value)
                                            .toList()),
                            decided.due())
                    .update();
        }
    }

    @Override
    public void replace(CaseNumber meeting, List<ItemRecord> items) {
        jdbc.sql("delete from meeting_resolution where case_number = ?")
                .param(meeting.value())
                .update();
        items.forEach(item -> add(meeting, item));
    }

    @Override
    public Optional<ItemRecord> find(CaseNumber meeting, int itemNo) {
        return items(meeting).stream().filter(item -> item.no() == itemNo).findFirst();
    }

    @Override
    public List<ItemRecord> items(CaseNumber meeting) {
        var resolutions = resolutions(meeting);
        return jdbc.sql("""
                        select no, outcome, decision from meeting_item
                         where case_number = ? and outcome is not null order by no""")
                .param(meeting.value())
                .query((row, index) -> new ItemRecord(
                        row.getInt("no"),
                        ItemRecord.Outcome.valueOf(row.getString("outcome")),
                        Objects.toString(row.getString("decision"), ""),
                        ofItem(resolutions, row.getInt("no"))))
                .list();
    }

    @Override
    public List<Decided> resolutions(CaseNumber meeting) {
        return jdbc.sql("select * from meeting_resolution where case_number = ? order by no")
                .param(meeting.value())
                .query((row, index) -> decided(row))
                .list();
    }

    private static List<Decided> ofItem(List<Decided> resolutions, int itemNo) {
        return resolutions.stream()
                .filter(decided -> decided.itemNo() == itemNo)
                .toList();
    }

    private static Decided decided(ResultSet row) throws SQLException {
        return new Decided(
                row.getInt("no"),
                row.getInt("item_no"),
                row.getString("content"),
                new UnitCode(row.getString("lead_unit")),
                units(row.getString("cooperating_units")),
                row.getDate("due").toLocalDate());
    }

    private static List<UnitCode> units(String joined) {
        return joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split(",", -1)).map(UnitCode::new).toList();
    }
}
