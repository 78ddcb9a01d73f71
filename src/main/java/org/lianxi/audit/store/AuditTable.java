package org.lianxi.audit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.lianxi.audit.application.AuditKey;
import org.lianxi.audit.application.Trail;
import org.lianxi.audit.domain.Act;
import org.lianxi.audit.domain.Entry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
public class AuditTable implements Trail {

    private static final String SELECT =
            "select number, at, person, action, object, outcome, address, seal from audit_entry ";

    /** Years of entries are read, never all in memory. */
    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate wholeTrail;
    private final AuditKey key;

    public AuditTable(JdbcClient jdbc, DataSource dataSource, AuditKey key) {
        this.jdbc = jdbc;
        this.wholeTrail = new JdbcTemplate(dataSource);
        this.wholeTrail.setFetchSize(AT_ONCE);
        this.key = key;
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void add(Act act) {
        var last = jdbc.sql("select number, seal from audit_head for update")
                .query((row, at) -> new Head(row.getLong("number"), row.getString("seal")))
                .single();
        var entry = Entry.after(last.number(), last.seal(), act, key::seal);
        jdbc.sql("insert into audit_entry (number, at, person, action, object, outcome, address, seal)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        entry.number(),
                        act.at(),
                        act.person(),
                        act.action(),
                        act.object(),
                        act.outcome().name(),
                        act.address(),
                        entry.seal())
                .update();
        jdbc.sql("update audit_head set number = ?, seal = ?")
                .params(entry.number(), entry.seal())
                .update();
    }

    @Override
    public List<Entry> newest(String person, long before, int most) {
        return jdbc.sql(SELECT + "where number < :before and (:person = '' or person = :person) order by number desc"
                        + " fetch first " + most + " rows only")
                .param("before", before)
                .param("person", person)
                .query(AuditTable::entry)
                .list();
    }

    @Override
    public void each(Consumer<Entry> look) {
        wholeTrail.query(SELECT + "order by number", (ResultSet row) -> {
            look.accept(entry(row, 0));
        });
    }

    @Override
    public Head head() {
        return jdbc.sql("select number, seal from audit_head")
                .query((row, at) -> new Head(row.getLong("number"), row.getString("seal")))
                .single();
    }

    private static Entry entry(ResultSet row, int at) throws SQLException {
        return new Entry(
                row.getLong("number"),
                new Act(
                        row.getObject("at", LocalDateTime.class),
                        row.getString("person"),
                        row.getString("action"),
                        row.getString("object"),
                        Act.Outcome.valueOf(row.getString("outcome")),
                        row.getString("address")),
                row.getString("seal"));
    }
}
