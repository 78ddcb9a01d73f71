package org.lianxi.document.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lianxi.document.CaseEntry;
import org.lianxi.document.application.ArchivedCase;
import org.lianxi.document.application.CaseRecords;
import org.lianxi.kernel.CaseNumber;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
class JdbcCaseRecords implements CaseRecords {

    private final JdbcClient jdbc;
    private final TransactionTemplate savepoint;

    JdbcCaseRecords(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public boolean add(CaseNumber caseNumber, CaseEntry entry) {
        return jdbc.sql("""
                                insert into case_entry
                                    (case_number, step, decision, entry_text, person, post, recorded_at)
                                select cast(? as varchar), cast(? as varchar), cast(? as varchar), cast(? as varchar),
                                    cast(? as varchar), cast(? as varchar), cast(? as timestamp(6))
                                where not exists (select 1 from case_archive where case_number = ?)
                                """)
                        .params(
                                caseNumber.value(),
                                entry.step(),
                                entry.decision(),
                                entry.text(),
                                entry.person(),
                                entry.post(),
                                entry.at(),
                                caseNumber.value())
                        .update()
                == 1;
    }

    @Override
    public List<CaseEntry> entries(CaseNumber caseNumber) {
        return jdbc.sql("select * from case_entry where case_number = ? order by id")
                .param(caseNumber.value())
                .query(JdbcCaseRecords::entry)
                .list();
    }

    @Override
    public void archive(ArchivedCase archived) {
        try {
            savepoint.executeWithoutResult(kept -> insert(archived));
        } catch (DuplicateKeyException archivedByAnother) {
            // Archived once is archived; what the other call stored stays.
        }
    }

    @Override
    public Optional<ArchivedCase> archived(CaseNumber caseNumber) {
        return jdbc.sql("select * from case_archive where case_number = ?")
                .param(caseNumber.value())
                .query(JdbcCaseRecords::archivedCase)
                .optional();
    }

    private void insert(ArchivedCase archived) {
        jdbc.sql("""
                        insert into case_archive (case_number, title, outcome, content, sha256, archived_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        archived.number().value(),
                        archived.title(),
                        archived.outcome(),
                        archived.content(),
                        archived.sha256(),
                        archived.archivedAt())
                .update();
    }

    private static CaseEntry entry(ResultSet row, int index) throws SQLException {
        return new CaseEntry(
                row.getString("step"),
                row.getString("decision"),
                row.getString("entry_text"),
                row.getString("person"),
                row.getString("post"),
                row.getObject("recorded_at", LocalDateTime.class));
    }

    private static ArchivedCase archivedCase(ResultSet row, int index) throws SQLException {
        return new ArchivedCase(
                new CaseNumber(row.getString("case_number")),
                row.getString("title"),
                row.getString("outcome"),
                row.getString("content"),
                row.getString("sha256"),
                row.getObject("archived_at", LocalDateTime.class));
    }
}
