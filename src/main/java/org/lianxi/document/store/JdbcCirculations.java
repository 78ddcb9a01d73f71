package org.lianxi.document.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lianxi.document.application.Circulation;
import org.lianxi.document.application.Circulation.Reading;
import org.lianxi.document.application.Circulations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCirculations implements Circulations {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcCirculations(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public long add(
            long document, String purpose, String person, String post, LocalDateTime at, Collection<String> readers) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into circulation (document_id, purpose, sent_by, sent_post, sent_at) values (?, ?, ?, ?, ?)")
                .params(document, purpose, person, post, at)
                .update(key, "id");
        var id = key.getKeyAs(Long.class);
        if (id == null) {
            throw new IllegalStateException("The database gave the circulation no id");
        }
        batches.batchUpdate(
                "insert into circulation_reader (circulation_id, person) values (?, ?)",
                readers,
                readers.size(),
                (row, reader) -> {
                    row.setLong(1, id);
                    row.setString(2, reader);
                });
        return id;
    }

    @Override
    public Optional<Circulation> find(long id) {
        return jdbc.sql("select * from circulation where id = ?")
                .param(id)
                .query(this::circulation)
                .optional();
    }

    @Override
    public List<Circulation> of(long document) {
        return jdbc.sql("select * from circulation where document_id = ? order by id desc")
                .param(document)
                .query(this::circulation)
                .list();
    }

    @Override
    public List<ToRead> to(String person, int limit) {
        return jdbc.sql("""
                        select d.id, d.case_number, d.kind, d.title, d.document_number, d.version_number, d.issued_at,
                            c.id as circulation, c.purpose, c.sent_post, c.sent_at, r.read_at
                        from circulation_reader r
                        join circulation c on c.id = r.circulation_id
                        join issued_document d on d.id = c.document_id
                        where r.person = ? and c.revoked_at is null
                        order by case when r.read_at is null then 0 else 1 end, c.id desc limit ?
                        """)
                .params(person, limit)
                .query((row, index) -> new ToRead(
                        row.getLong("circulation"),
                        JdbcIssuedPages.document(row, index),
                        row.getString("purpose"),
                        row.getString("sent_post"),
                        row.getObject("sent_at", LocalDateTime.class),
                        Optional.ofNullable(row.getObject("read_at", LocalDateTime.class))))
                .list();
    }

    @Override
    public boolean isReader(String person, long document) {
        return jdbc.sql("""
                        select count(*) from circulation_reader r join circulation c on c.id = r.circulation_id
                        where r.person = ? and c.document_id = ? and c.revoked_at is null
                        """).params(person, document).query(Integer.class).single() > 0;
    }

    @Override
    public boolean markRead(long id, String person, LocalDateTime at) {
        return jdbc.sql("""
                        update circulation_reader set read_at = ?
                        where circulation_id = ? and person = ? and read_at is null
                          and exists (select 1 from circulation where id = ? and revoked_at is null)
                        """).params(at, id, person, id).update() == 1;
    }

    @Override
    public void countUrging(long id, Collection<String> people) {
        jdbc.sql("update circulation_reader set urged = urged + 1 where circulation_id = :id and person in (:people)")
                .param("id", id)
                .param("people", people)
                .update();
    }

    @Override
    public void revoke(long id, LocalDateTime at) {
        jdbc.sql("update circulation set revoked_at = ? where id = ?")
                .params(at, id)
                .update();
    }

    private Circulation circulation(ResultSet row, int index) throws SQLException {
        var id = row.getLong("id");
        return new Circulation(
                id,
                row.getLong("document_id"),
                row.getString("purpose"),
                row.getString("sent_post"),
                row.getObject("sent_at", LocalDateTime.class),
                Optional.ofNullable(row.getObject("revoked_at", LocalDateTime.class)),
                readings(id));
    }

    private List<Reading> readings(long id) {
        return jdbc.sql("select * from circulation_reader where circulation_id = ? order by person")
                .param(id)
                .query((row, index) -> new Reading(
                        row.getString("person"),
                        Optional.ofNullable(row.getObject("read_at", LocalDateTime.class)),
                        row.getInt("urged")))
                .list();
    }
}
