package org.lianxi.complaint.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.lianxi.complaint.application.Statements;
import org.lianxi.complaint.domain.Statement;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@link Statements} in a table. */
@Repository
class StatementTable implements Statements {

    private final JdbcClient jdbc;

    StatementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Statement asked) {
        jdbc.sql("""
                        insert into complaint_statement (statement_number, case_number, unit, asked_at, due_on, state)
                        values (:number, :complaint, :unit, :askedAt, :due, :state)
                        """)
                .param("number", asked.number().value())
                .param("complaint", asked.complaint().value())
                .param("unit", asked.unit().value())
                .param("askedAt", asked.askedAt())
                .param("due", asked.due())
                .param("state", asked.state().name())
                .update();
    }

    @Override
    public Statement get(CaseNumber number) {
        return jdbc.sql("select * from complaint_statement where statement_number = :number")
                .param("number", number.value())
                .query(StatementTable::statement)
                .optional()
                .orElseThrow(() -> new Refusal("complaint.statement-unknown", "没有情况说明 %s，请核对编号后再试。".formatted(number)));
    }

    @Override
    public void save(Statement changed) {
        jdbc.sql("update complaint_statement set state = :state where statement_number = :number")
                .param("state", changed.state().name())
                .param("number", changed.number().value())
                .update();
    }

    @Override
    public List<Statement> of(CaseNumber complaint) {
        return jdbc.sql("select * from complaint_statement where case_number = :complaint order by statement_number")
                .param("complaint", complaint.value())
                .query(StatementTable::statement)
                .list();
    }

    private static Statement statement(ResultSet row, int index) throws SQLException {
        return new Statement(
                new CaseNumber(row.getString("statement_number")),
                new CaseNumber(row.getString("case_number")),
                new UnitCode(row.getString("unit")),
                row.getObject("asked_at", LocalDateTime.class),
                row.getObject("due_on", LocalDate.class),
                Statement.State.valueOf(row.getString("state")));
    }
}
