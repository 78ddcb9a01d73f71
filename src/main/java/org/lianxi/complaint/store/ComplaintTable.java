package org.lianxi.complaint.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lianxi.complaint.application.Complaints;
import org.lianxi.complaint.domain.Complaint;
import org.lianxi.complaint.domain.ComplaintState;
import org.lianxi.complaint.domain.Course;
import org.lianxi.complaint.domain.Finding;
import org.lianxi.complaint.domain.Grade;
import org.lianxi.complaint.domain.Kind;
import org.lianxi.complaint.domain.Origin;
import org.lianxi.complaint.domain.Outcome;
import org.lianxi.complaint.domain.Source;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@link Complaints} in a table. */
@Repository
class ComplaintTable implements Complaints {

    private static final String PENDING = "('EXAMINING', 'SUPPLEMENTING', 'HANDLING', 'REPLIED', 'REHANDLING')";
    private static final String NEWEST_FIRST =
            " order by registered_at desc, case_number desc offset :from rows fetch next :most rows only";

    /** Where the same citizen, words or reference are looked for: before this one, and not yet ended. */
    private static final String EARLIER = """
            select o.* from complaint c join complaint o on o.about_unit = c.about_unit and o.state in %s
                and (o.registered_at < c.registered_at or o.registered_at = c.registered_at and o.case_number < c.case_number)
            where c.case_number = :number and c.erased_at is null and (%s)
            order by o.registered_at, o.case_number
            """;

    private final JdbcClient jdbc;

    ComplaintTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Complaint registered, Marks marks) {
        var origin = registered.origin();
        jdbc.sql("""
                        insert into complaint (case_number, source, kind, about_unit, registered_at, registered_by, named,
                            state, round, retention_years, submission_mark, code_mark, contact_mark, matter_mark,
                            reference_mark, version)
                        values (:number, :source, :kind, :about, :registeredAt, :registeredBy, :named, :state, 0, :years,
                            :submission, :code, :contact, :matter, :reference, 0)
                        """)
                .param("number", registered.number().value())
                .param("source", origin.source().name())
                .param("kind", origin.kind().name())
                .param("about", origin.about().value())
                .param("registeredAt", origin.registeredAt())
                .param("registeredBy", origin.registeredBy())
                .param("named", origin.named())
                .param("state", registered.state().name())
                .param("years", registered.outcome().retentionYears())
                .param("submission", marks.submission())
                .param("code", marks.code())
                .param("contact", marks.contact())
                .param("matter", marks.matter())
                .param("reference", marks.reference())
                .update();
    }

    @Override
    public Optional<CaseNumber> submitted(String submission) {
        return jdbc.sql("select case_number from complaint where submission_mark = :mark")
                .param("mark", submission)
                .query((row, index) -> new CaseNumber(row.getString("case_number")))
                .optional();
    }

    @Override
    public Optional<Complaint> find(CaseNumber number) {
        return read("select * from complaint where case_number = :number", number);
    }

    @Override
    public Complaint get(CaseNumber number) {
        return find(number).orElseThrow(() -> unknown(number));
    }

    @Override
    public Complaint lock(CaseNumber number) {
        return read("select * from complaint where case_number = :number for update", number)
                .orElseThrow(() -> unknown(number));
    }

    @Override
    public void save(Complaint changed) {
        var updated = jdbc.sql("""
                        update complaint set about_unit = :about, state = :state, supplement_asked_on = :askedOn,
                            accepted_on = :acceptedOn, handler = :handler, round = :round, finding = :finding,
                            replied_at = :repliedAt, grade = :grade, linked_to = :linkedTo, closed_at = :closedAt,
                            retention_years = :years, version = version + 1
                        where case_number = :number and version = :version
                        """)
                .param("about", changed.about().value())
                .param("state", changed.state().name())
                .param("askedOn", changed.course().supplementAskedOn().orElse(null))
                .param("acceptedOn", changed.course().acceptedOn().orElse(null))
                .param("handler", changed.course().handler().orElse(null))
                .param("round", changed.course().round())
                .param("finding", changed.outcome().finding().map(Finding::name).orElse(null))
                .param("repliedAt", changed.outcome().repliedAt().orElse(null))
                .param("grade", changed.outcome().grade().map(Grade::name).orElse(null))
                .param(
                        "linkedTo",
                        changed.outcome().linkedTo().map(CaseNumber::value).orElse(null))
                .param("closedAt", changed.outcome().closedAt().orElse(null))
                .param("years", changed.outcome().retentionYears())
                .param("number", changed.number().value())
                .param("version", changed.version())
                .update();
        if (updated == 0) {
            throw new Refusal(
                    "complaint.changed-meanwhile",
                    "案件 %s 刚刚有新的变化，您提交的内容没有保存。请刷新页面查看最新情况后再提交。".formatted(changed.number()));
        }
    }

    @Override
    public boolean opens(CaseNumber number, String code) {
        return jdbc.sql("select count(*) from complaint where case_number = :number and code_mark = :code")
                        .param("number", number.value())
                        .param("code", code)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public Optional<CaseNumber> sameMatter(CaseNumber number) {
        return earlier(
                        number,
                        "o.matter_mark = c.matter_mark"
                                + " or c.reference_mark <> '' and o.reference_mark = c.reference_mark")
                .stream()
                .map(Complaint::number)
                .findFirst();
    }

    @Override
    public List<Complaint> sameCitizen(CaseNumber number) {
        return earlier(number, "c.contact_mark <> '' and o.contact_mark = c.contact_mark");
    }

    @Override
    public List<Complaint> pending(int from, int most) {
        return jdbc.sql("select * from complaint where state in " + PENDING + NEWEST_FIRST)
                .param("from", from)
                .param("most", most)
                .query(ComplaintTable::complaint)
                .list();
    }

    @Override
    public List<Complaint> list(Collection<UnitCode> about, Optional<Collection<String>> handlers, Slice slice) {
        if (about.isEmpty()) {
            return List.of();
        }
        var statement = jdbc.sql("select * from complaint where about_unit in (:about) and state "
                        + (slice.closed() ? "not in " : "in ")
                        + PENDING
                        + (handlers.isPresent() ? " and handler in (:handlers)" : "")
                        + NEWEST_FIRST)
                .param("about", about.stream().map(UnitCode::value).toList())
                .param("from", slice.from())
                .param("most", slice.most());
        handlers.ifPresent(codes -> statement.param("handlers", List.copyOf(codes)));
        return statement.query(ComplaintTable::complaint).list();
    }

    @Override
    public List<CaseNumber> linkedTo(CaseNumber number) {
        return jdbc.sql("select case_number from complaint where linked_to = :number order by case_number")
                .param("number", number.value())
                .query((row, index) -> new CaseNumber(row.getString("case_number")))
                .list();
    }

    @Override
    public List<CaseNumber> expired(LocalDateTime now, int most) {
        var classes = jdbc.sql("select distinct retention_years from complaint where erased_at is null")
                .query(Integer.class)
                .list();
        return classes.stream()
                .flatMap(years -> jdbc
                        .sql("""
                                select case_number from complaint
                                where erased_at is null and retention_years = :years and closed_at < :before
                                order by closed_at fetch next :most rows only
                                """)
                        .param("years", years)
                        .param("before", now.minusYears(years))
                        .param("most", most)
                        .query((row, index) -> new CaseNumber(row.getString("case_number")))
                        .list()
                        .stream())
                .limit(most)
                .toList();
    }

    @Override
    public void erase(CaseNumber number, LocalDateTime at) {
        jdbc.sql("""
                        update complaint set contact_mark = '', matter_mark = '', reference_mark = '', erased_at = :at
                        where case_number = :number and erased_at is null
                        """).param("at", at).param("number", number.value()).update();
    }

    @Override
    public boolean isErased(CaseNumber number) {
        return jdbc.sql("select count(*) from complaint where case_number = :number and erased_at is not null")
                        .param("number", number.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private List<Complaint> earlier(CaseNumber number, String condition) {
        return jdbc.sql(EARLIER.formatted(PENDING, condition))
                .param("number", number.value())
                .query(ComplaintTable::complaint)
                .list();
    }

    private Optional<Complaint> read(String sql, CaseNumber number) {
        return jdbc.sql(sql)
                .param("number", number.value())
                .query(ComplaintTable::complaint)
                .optional();
    }

    private static Complaint complaint(ResultSet row, int index) throws SQLException {
        return new Complaint(
                new CaseNumber(row.getString("case_number")),
                new Origin(
                        Source.valueOf(row.getString("source")),
                        Kind.valueOf(row.getString("kind")),
                        new UnitCode(row.getString("about_unit")),
                        row.getObject("registered_at", LocalDateTime.class),
                        row.getString("registered_by"),
                        row.getBoolean("named")),
                ComplaintState.valueOf(row.getString("state")),
                new Course(
                        Optional.ofNullable(row.getObject("supplement_asked_on", LocalDate.class)),
                        Optional.ofNullable(row.getObject("accepted_on", LocalDate.class)),
                        Optional.ofNullable(row.getString("handler")),
                        row.getInt("round")),
                new Outcome(
                        Optional.ofNullable(row.getString("finding")).map(Finding::valueOf),
                        Optional.ofNullable(row.getObject("replied_at", LocalDateTime.class)),
                        Optional.ofNullable(row.getString("grade")).map(Grade::valueOf),
                        Optional.ofNullable(row.getString("linked_to")).map(CaseNumber::new),
                        Optional.ofNullable(row.getObject("closed_at", LocalDateTime.class)),
                        row.getInt("retention_years")),
                row.getInt("version"));
    }

    private static Refusal unknown(CaseNumber number) {
        return new Refusal("complaint.unknown", "没有投诉 %s，请核对案号后再试。".formatted(number));
    }
}
