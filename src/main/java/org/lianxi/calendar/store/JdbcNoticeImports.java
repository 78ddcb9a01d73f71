package org.lianxi.calendar.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lianxi.calendar.application.NoticeImport;
import org.lianxi.calendar.application.NoticeImport.Outcome;
import org.lianxi.calendar.application.NoticeImports;
import org.lianxi.calendar.application.ProposeNotice.Draft;
import org.lianxi.calendar.application.ProposeNotice.Preview;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

@Repository
class JdbcNoticeImports implements NoticeImports {

    private final JdbcClient jdbc;

    JdbcNoticeImports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long add(Draft draft, Preview preview, String by, LocalDateTime at) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into calendar_import (notice_year, notice, csv_text, differences, moving, proposed_by,"
                        + " proposed_at, outcome) values (?, ?, ?, ?, ?, ?, ?, 'WAITING')")
                .params(draft.year(), draft.notice().strip(), draft.text(), lines(preview), preview.moving(), by, at)
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    @Override
    public Optional<NoticeImport> find(long id) {
        return jdbc.sql("select * from calendar_import where id = ?")
                .param(id)
                .query(JdbcNoticeImports::row)
                .optional();
    }

    @Override
    public List<NoticeImport> all() {
        return jdbc.sql("select * from calendar_import order by id desc")
                .query(JdbcNoticeImports::row)
                .list();
    }

    @Override
    public List<NoticeImport> waiting() {
        return jdbc.sql("select * from calendar_import where outcome = 'WAITING' order by id")
                .query(JdbcNoticeImports::row)
                .list();
    }

    @Override
    public void confirm(long id, Preview effect, String by, LocalDateTime at) {
        jdbc.sql("update calendar_import set outcome = 'CONFIRMED', differences = ?, moving = ?, decided_by = ?,"
                        + " decided_at = ? where id = ?")
                .params(lines(effect), effect.moving(), by, at, id)
                .update();
    }

    @Override
    public void reject(long id, String reason, String by, LocalDateTime at) {
        jdbc.sql("update calendar_import set outcome = 'REJECTED', reason = ?, decided_by = ?, decided_at = ?"
                        + " where id = ?")
                .params(reason, by, at, id)
                .update();
    }

    private static String lines(Preview preview) {
        return String.join("\n", preview.differences());
    }

    private static NoticeImport row(ResultSet row, int index) throws SQLException {
        return new NoticeImport(
                row.getLong("id"),
                row.getInt("notice_year"),
                row.getString("notice"),
                row.getString("csv_text"),
                row.getString("differences").lines().toList(),
                row.getInt("moving"),
                row.getString("proposed_by"),
                row.getObject("proposed_at", LocalDateTime.class),
                Outcome.valueOf(row.getString("outcome")),
                Optional.ofNullable(row.getString("decided_by")),
                Optional.ofNullable(row.getObject("decided_at", LocalDateTime.class)),
                Optional.ofNullable(row.getString("reason")));
    }
}
