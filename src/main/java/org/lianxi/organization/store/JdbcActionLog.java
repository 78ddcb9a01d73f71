package org.lianxi.organization.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.lianxi.organization.application.ActionLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcActionLog implements ActionLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcActionLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void add(Kind kind, String subject, String person, String sentence) {
        jdbc.sql("insert into organization_log (at, kind, subject, person, sentence) values (?, ?, ?, ?, ?)")
                .params(LocalDateTime.now(clock), code(kind), subject, person, sentence)
                .update();
    }

    @Override
    public List<Entry> entries(Kind kind) {
        return jdbc.sql("select at, person, sentence from organization_log where kind = ? order by id desc")
                .param(code(kind))
                .query(JdbcActionLog::entry)
                .list();
    }

    @Override
    public List<Entry> entries(Kind kind, String subject) {
        return jdbc.sql("select at, person, sentence from organization_log where kind = ? and subject = ?"
                        + " order by id desc")
                .params(code(kind), subject)
                .query(JdbcActionLog::entry)
                .list();
    }

    private static String code(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(row.getObject("at", LocalDateTime.class), row.getString("person"), row.getString("sentence"));
    }
}
