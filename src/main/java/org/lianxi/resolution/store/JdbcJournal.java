package org.lianxi.resolution.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;
import org.lianxi.resolution.application.Journal;
import org.lianxi.resolution.domain.CooperationEntry;
import org.lianxi.resolution.domain.Light;
import org.lianxi.resolution.domain.LightEntry;
import org.lianxi.resolution.domain.Report;
import org.lianxi.resolution.domain.ReportEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcJournal implements Journal {

    private final JdbcClient jdbc;

    JdbcJournal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ReportEntry> reports(CaseNumber number) {
        return jdbc.sql("select * from resolution_report where case_number = :number order by place")
                .param("number", number.value())
                .query(JdbcJournal::report)
                .list();
    }

    @Override
    public void add(CaseNumber number, ReportEntry entry) {
        jdbc.sql("""
                        insert into resolution_report (case_number, place, round_number, kind, report_text, evidence,
                            requested_due, person, post, reported_at)
                        values (:number, :place, :round, :kind, :text, :evidence, :requestedDue, :person, :post, :at)
                        """)
                .param("number", number.value())
                .param("place", entry.place())
                .param("round", entry.round())
                .param("kind", entry.report().kind())
                .param("text", entry.report().text())
                .param("evidence", entry.report().evidence().orElse(null))
                .param("requestedDue", entry.report().requestedDue().orElse(null))
                .param("person", entry.person())
                .param("post", entry.post())
                .param("at", entry.at())
                .update();
    }

    @Override
    public void reply(CaseNumber number, int place, ReportEntry.Reply reply) {
        jdbc.sql("""
                        update resolution_report set reply_decision = :decision, reply_text = :text,
                            reply_person = :person, reply_post = :post, replied_at = :at
                        where case_number = :number and place = :place and reply_decision is null
                        """)
                .param("decision", reply.decision())
                .param("text", reply.text())
                .param("person", reply.person())
                .param("post", reply.post())
                .param("at", reply.at())
                .param("number", number.value())
                .param("place", place)
                .update();
    }

    @Override
    public List<CooperationEntry> cooperation(CaseNumber number) {
        return jdbc.sql("""
                        select * from resolution_cooperation where case_number = :number
                        order by round_number, reported_at, unit
                        """)
                .param("number", number.value())
                .query((row, index) -> new CooperationEntry(
                        row.getInt("round_number"),
                        new UnitCode(row.getString("unit")),
                        row.getString("report_text"),
                        row.getString("person"),
                        row.getString("post"),
                        row.getObject("reported_at", LocalDateTime.class)))
                .list();
    }

    @Override
    public void add(CaseNumber number, CooperationEntry entry) {
        jdbc.sql("""
                        insert into resolution_cooperation
                            (case_number, round_number, unit, report_text, person, post, reported_at)
                        values (:number, :round, :unit, :text, :person, :post, :at)
                        """)
                .param("number", number.value())
                .param("round", entry.round())
                .param("unit", entry.unit().value())
                .param("text", entry.text())
                .param("person", entry.person())
                .param("post", entry.post())
                .param("at", entry.at())
                .update();
    }

    @Override
    public List<LightEntry> lights(CaseNumber number) {
        return jdbc.sql("select * from resolution_light where case_number = :number order by place")
                .param("number", number.value())
                .query((row, index) -> new LightEntry(
                        row.getObject("due", LocalDate.class),
                        Light.valueOf(row.getString("light")),
                        row.getObject("raised_at", LocalDateTime.class),
                        row.getString("ground"),
                        row.getString("notice_number"),
                        row.getString("notice_address")))
                .list();
    }

    @Override
    public void add(CaseNumber number, LightEntry entry) {
        jdbc.sql("""
                        insert into resolution_light
                            (case_number, place, due, light, raised_at, ground, notice_number, notice_address)
                        values (:number, :place, :due, :light, :at, :ground, :noticeNumber, :noticeAddress)
                        """)
                .param("number", number.value())
                .param("place", lights(number).size() + 1)
                .param("due", entry.due())
                .param("light", entry.light().name())
                .param("at", entry.at())
                .param("ground", entry.ground())
                .param("noticeNumber", entry.noticeNumber())
                .param("noticeAddress", entry.noticeAddress())
                .update();
    }

    private static ReportEntry report(ResultSet row, int index) throws SQLException {
        return new ReportEntry(
                row.getInt("place"),
                row.getInt("round_number"),
                reportOf(row),
                row.getString("person"),
                row.getString("post"),
                row.getObject("reported_at", LocalDateTime.class),
                reply(row));
    }

    private static Report reportOf(ResultSet row) throws SQLException {
        var text = row.getString("report_text");
        var kind = row.getString("kind");
        return switch (kind) {
            case "progress" -> new Report.Progress(text);
            case "completion" -> new Report.Completion(text, row.getString("evidence"));
            case "extension" -> new Report.ExtensionRequest(text, row.getObject("requested_due", LocalDate.class));
            default -> throw new IllegalStateException("Report kind '%s' is not known".formatted(kind));
        };
    }

    private static Optional<ReportEntry.Reply> reply(ResultSet row) throws SQLException {
        var decision = row.getString("reply_decision");
        return decision == null
                ? Optional.empty()
                : Optional.of(new ReportEntry.Reply(
                        decision,
                        row.getString("reply_text"),
                        row.getString("reply_person"),
                        row.getString("reply_post"),
                        row.getObject("replied_at", LocalDateTime.class)));
    }
}
