package org.lianxi.approval.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lianxi.approval.application.CaseEvents;
import org.lianxi.approval.domain.Change;
import org.lianxi.approval.domain.Coordination;
import org.lianxi.approval.domain.Extension;
import org.lianxi.approval.domain.Procedure;
import org.lianxi.approval.domain.ProcedureKind;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Choice;
import org.lianxi.kernel.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@link CaseEvents} in tables, one for each kind. */
@Repository
class CaseEventTables implements CaseEvents {

    private final JdbcClient jdbc;

    CaseEventTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(CaseNumber number, Procedure begun) {
        jdbc.sql("""
                        insert into approval_procedure (case_number, unit, round, number, kind, expected_days, reason,
                            from_day, result)
                        values (:case, :unit, :round, :number, :kind, :days, :reason, :from, '')
                        """)
                .param("case", number.value())
                .param("unit", begun.unit().value())
                .param("round", begun.round())
                .param("number", begun.number())
                .param("kind", begun.kind().value())
                .param("days", begun.expectedDays())
                .param("reason", begun.reason())
                .param("from", begun.from())
                .update();
    }

    @Override
    public void save(CaseNumber number, Procedure ended) {
        jdbc.sql("""
                        update approval_procedure set result = :result, to_day = :to
                        where case_number = :case and unit = :unit and round = :round and number = :number
                        """)
                .param("result", ended.result())
                .param("to", ended.to().orElse(null))
                .param("case", number.value())
                .param("unit", ended.unit().value())
                .param("round", ended.round())
                .param("number", ended.number())
                .update();
    }

    @Override
    public List<Procedure> procedures(CaseNumber number) {
        return jdbc.sql("select * from approval_procedure where case_number = :case order by from_day, unit, number")
                .param("case", number.value())
                .query(CaseEventTables::procedure)
                .list();
    }

    @Override
    public void add(CaseNumber number, Coordination held) {
        jdbc.sql("""
                        insert into approval_coordination (case_number, number, held_on, participants, settled,
                            agreement, conclusion)
                        values (:case, :number, :heldOn, :participants, :settled, :agreement, '')
                        """)
                .param("case", number.value())
                .param("number", held.number())
                .param("heldOn", held.heldOn())
                .param("participants", held.participants())
                .param("settled", held.settled())
                .param("agreement", held.agreement())
                .update();
    }

    @Override
    public void save(CaseNumber number, Coordination changed) {
        var reply = changed.reply();
        jdbc.sql("""
                        update approval_coordination set topic = :topic, reply_decided = :decided,
                            reply_outcome = :outcome, reply_text = :text, reply_meeting = :meeting,
                            conclusion = :conclusion
                        where case_number = :case and number = :number
                        """)
                .param("topic", changed.topic().map(CaseNumber::value).orElse(null))
                .param("decided", reply.map(Coordination.Reply::decided).orElse(null))
                .param("outcome", reply.map(Coordination.Reply::outcome).orElse(null))
                .param("text", reply.map(Coordination.Reply::text).orElse(null))
                .param("meeting", reply.map(Coordination.Reply::meeting).orElse(null))
                .param("conclusion", changed.conclusion())
                .param("case", number.value())
                .param("number", changed.number())
                .update();
    }

    @Override
    public List<Coordination> coordinations(CaseNumber number) {
        return jdbc.sql("select * from approval_coordination where case_number = :case order by number")
                .param("case", number.value())
                .query(CaseEventTables::coordination)
                .list();
    }

    @Override
    public void add(CaseNumber number, Extension requested) {
        jdbc.sql("""
                        insert into approval_extension (case_number, number, days, approver, reason, requested_by,
                            requested_at)
                        values (:case, :number, :days, :approver, :reason, :by, :at)
                        """)
                .param("case", number.value())
                .param("number", requested.number())
                .param("days", requested.days())
                .param("approver", requested.approver())
                .param("reason", requested.reason())
                .param("by", requested.requestedBy())
                .param("at", requested.requestedAt())
                .update();
    }

    @Override
    public void save(CaseNumber number, Extension ruled) {
        var ruling = ruled.ruling();
        jdbc.sql("""
                        update approval_extension set granted = :granted, opinion = :opinion, post = :post,
                            ruled_at = :at
                        where case_number = :case and number = :number
                        """)
                .param("granted", ruling.map(Extension.Ruling::granted).orElse(null))
                .param("opinion", ruling.map(Extension.Ruling::opinion).orElse(null))
                .param("post", ruling.map(Extension.Ruling::post).orElse(null))
                .param("at", ruling.map(Extension.Ruling::at).orElse(null))
                .param("case", number.value())
                .param("number", ruled.number())
                .update();
    }

    @Override
    public List<Extension> extensions(CaseNumber number) {
        return jdbc.sql("select * from approval_extension where case_number = :case order by number")
                .param("case", number.value())
                .query(CaseEventTables::extension)
                .list();
    }

    @Override
    public void add(CaseNumber number, Change change) {
        jdbc.sql("""
                        insert into approval_change (case_number, number, text, units, post, changed_at)
                        values (:case, :number, :text, :units, :post, :at)
                        """)
                .param("case", number.value())
                .param("number", change.number())
                .param("text", change.text())
                .param("units", change.units())
                .param("post", change.post())
                .param("at", change.at())
                .update();
    }

    @Override
    public List<Change> changes(CaseNumber number) {
        return jdbc.sql("select * from approval_change where case_number = :case order by number")
                .param("case", number.value())
                .query((row, index) -> new Change(
                        row.getInt("number"),
                        row.getString("text"),
                        row.getString("units"),
                        row.getString("post"),
                        row.getObject("changed_at", LocalDateTime.class)))
                .list();
    }

    private static Procedure procedure(ResultSet row, int index) throws SQLException {
        return new Procedure(
                new UnitCode(row.getString("unit")),
                row.getInt("round"),
                row.getInt("number"),
                Choice.of(ProcedureKind.class, row.getString("kind"), "特别程序"),
                row.getInt("expected_days"),
                row.getString("reason"),
                row.getObject("from_day", LocalDate.class),
                row.getString("result"),
                Optional.ofNullable(row.getObject("to_day", LocalDate.class)));
    }

    private static Coordination coordination(ResultSet row, int index) throws SQLException {
        var outcome = row.getString("reply_outcome");
        return new Coordination(
                row.getInt("number"),
                row.getObject("held_on", LocalDate.class),
                row.getString("participants"),
                row.getBoolean("settled"),
                row.getString("agreement"),
                Optional.ofNullable(row.getString("topic")).map(CaseNumber::new),
                outcome == null
                        ? Optional.empty()
                        : Optional.of(new Coordination.Reply(
                                row.getBoolean("reply_decided"),
                                outcome,
                                row.getString("reply_text"),
                                row.getString("reply_meeting"))),
                row.getString("conclusion"));
    }

    private static Extension extension(ResultSet row, int index) throws SQLException {
        var ruledAt = row.getObject("ruled_at", LocalDateTime.class);
        return new Extension(
                row.getInt("number"),
                row.getInt("days"),
                row.getString("approver"),
                row.getString("reason"),
                row.getString("requested_by"),
                row.getObject("requested_at", LocalDateTime.class),
                ruledAt == null
                        ? Optional.empty()
                        : Optional.of(new Extension.Ruling(
                                row.getBoolean("granted"), row.getString("opinion"), row.getString("post"), ruledAt)));
    }
}
