package org.lianxi.meeting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;
import org.lianxi.meeting.application.MinutesBook;
import org.lianxi.meeting.domain.Minutes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code meeting_minutes} and {@code meeting_acknowledgement}. */
@Repository
class MinutesTables implements MinutesBook {

    private final JdbcClient jdbc;

    MinutesTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Minutes> latest(CaseNumber meeting) {
        return jdbc.sql("""
                        select * from meeting_minutes m where m.case_number = ?
                           and m.version = (select max(version) from meeting_minutes where case_number = m.case_number)""")
                .param(meeting.value())
                .query((row, index) -> minutes(row))
                .optional();
    }

    @Override
    public List<Minutes> versions(CaseNumber meeting) {
        return jdbc.sql("select * from meeting_minutes where case_number = ? order by version")
                .param(meeting.value())
                .query((row, index) -> minutes(row))
                .list();
    }

    private static Minutes minutes(ResultSet row) throws SQLException {
        var approvedHash = row.getString("approved_hash");
        return new Minutes(
                new CaseNumber(row.getString("case_number")),
                row.getInt("version"),
                row.getString("body"),
                row.getString("number"),
                row.getString("correction_reason"),
                approvedHash == null
                        ? Optional.empty()
                        : Optional.of(new Minutes.Approval(row.getString("approved_by"), approvedHash)));
    }

    @Override
    public void add(Minutes minutes) {
        jdbc.sql("""
                        insert into meeting_minutes (case_number, version, body, number, correction_reason)
                        values (?, ?, ?, ?, ?)""")
                .params(
                        minutes.meeting().value(),
                        minutes.version(),
                        minutes.body(),
                        minutes.number(),
                        minutes.correctionReason())
                .update();
    }

    @Override
    public void save(Minutes minutes) {
        var approval = minutes.approval();
        jdbc.sql("""
                        update meeting_minutes
                           set body = ?, number = ?, correction_reason = ?, approved_by = ?, approved_hash = ?
                         where case_number = ? and version = ?""")
                .params(
                        minutes.body(),
                        minutes.number(),
                        minutes.correctionReason(),
                        approval.map(Minutes.Approval::by).orElse(null),
                        approval.map(Minutes.Approval::hash).orElse(null),
                        minutes.meeting().value(),
                        minutes.version())
                .update();
    }

    @Override
    public void markIssued(CaseNumber meeting, int version, LocalDateTime at) {
        jdbc.sql("update meeting_minutes set issued_at = ? where case_number = ? and version = ?")
                .params(at, meeting.value(), version)
                .update();
    }

    @Override
    public void addAcknowledgement(CaseNumber meeting, int version, UnitCode unit, String by, LocalDateTime at) {
        jdbc.sql("""
                        insert into meeting_acknowledgement (case_number, minutes_version, unit, acknowledged_by,
                                                             acknowledged_at)
                        values (?, ?, ?, ?, ?)""").params(meeting.value(), version, unit.value(), by, at).update();
    }

    @Override
    public List<Acknowledgement> acknowledgements(CaseNumber meeting, int version) {
        return jdbc.sql("""
                        select unit, acknowledged_by, acknowledged_at from meeting_acknowledgement
                         where case_number = ? and minutes_version = ? order by acknowledged_at, unit""")
                .params(meeting.value(), version)
                .query((row, index) -> new Acknowledgement(
                        new UnitCode(row.getString("unit")),
                        row.getString("acknowledged_by"),
                        row.getTimestamp("acknowledged_at").toLocalDateTime()))
                .list();
    }
}
