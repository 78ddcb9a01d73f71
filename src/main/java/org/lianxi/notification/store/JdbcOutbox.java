package org.lianxi.notification.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.lianxi.notification.application.Channel.Route;
import org.lianxi.notification.application.Outbox;
import org.lianxi.notification.application.Outgoing;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
class JdbcOutbox implements Outbox {

    private static final int LONGEST_FAULT = 1000;

    private final JdbcClient jdbc;
    private final TransactionTemplate savepoint;

    JdbcOutbox(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public void add(Outgoing outgoing) {
        var known = jdbc.sql("select count(*) from outgoing_message where dedupe_key = ?")
                .param(outgoing.key())
                .query(Integer.class)
                .single();
        if (known > 0) {
            return;
        }
        try {
            savepoint.executeWithoutResult(added -> insert(outgoing));
        } catch (DuplicateKeyException addedByAnother) {
            // The first one counts.
        }
    }

    @Override
    public List<Outgoing> due(LocalDateTime now, int limit) {
        return jdbc.sql("""
                        select * from outgoing_message o
                        where state = 'WAITING' and next_try_at <= ? and (claimed_until is null or claimed_until <= ?)
                          and not exists (
                            select 1 from outgoing_message earlier
                            where earlier.person = o.person and earlier.case_number = o.case_number
                              and earlier.state = 'WAITING' and earlier.id < o.id)
                        order by id limit ?
                        """).params(now, now, limit).query(JdbcOutbox::outgoing).list();
    }

    @Override
    public boolean claim(long id, LocalDateTime until, LocalDateTime now) {
        return jdbc.sql("""
                        update outgoing_message set claimed_until = ?, attempts = attempts + 1
                        where id = ? and state = 'WAITING' and (claimed_until is null or claimed_until <= ?)
                        """).params(until, id, now).update() == 1;
    }

    @Override
    public void markSent(long id, LocalDateTime at) {
        jdbc.sql(
                        "update outgoing_message set state = 'SENT', done_at = ?, claimed_until = null, last_fault = null where id = ?")
                .params(at, id)
                .update();
    }

    @Override
    public void tryAgain(long id, LocalDateTime next, String fault) {
        jdbc.sql("update outgoing_message set next_try_at = ?, claimed_until = null, last_fault = ? where id = ?")
                .params(next, fitting(fault), id)
                .update();
    }

    @Override
    public void giveUp(long id, LocalDateTime at, String fault) {
        jdbc.sql(
                        "update outgoing_message set state = 'DEAD', done_at = ?, claimed_until = null, last_fault = ? where id = ?")
                .params(at, fitting(fault), id)
                .update();
    }

    @Override
    public long waiting() {
        return count("WAITING");
    }

    @Override
    public long dead() {
        return count("DEAD");
    }

    private long count(String state) {
        return jdbc.sql("select count(*) from outgoing_message where state = ?")
                .param(state)
                .query(Long.class)
                .single();
    }

    @Override
    public List<Undelivered> undelivered(LocalDateTime waitingSince, int limit) {
        return jdbc.sql("""
                        select * from outgoing_message
                        where state = 'DEAD' or (state = 'WAITING' and queued_at < ?)
                        order by id desc limit ?
                        """)
                .params(waitingSince, limit)
                .query((row, index) -> new Undelivered(
                        row.getLong("id"),
                        row.getString("person"),
                        Route.valueOf(row.getString("route")).title(),
                        "DEAD".equals(row.getString("state")),
                        row.getInt("attempts"),
                        row.getObject("queued_at", LocalDateTime.class),
                        Objects.requireNonNullElse(row.getString("last_fault"), "")))
                .list();
    }

    @Override
    public void retry(long id, LocalDateTime now) {
        // Three days begin anew.
        jdbc.sql("""
                        update outgoing_message set state = 'WAITING', next_try_at = ?, queued_at = ?, done_at = null
                        where id = ? and state = 'DEAD'
                        """).params(now, now, id).update();
    }

    private void insert(Outgoing outgoing) {
        jdbc.sql("""
                        insert into outgoing_message
                            (dedupe_key, person, case_number, route, address, subject, body, state, queued_at, next_try_at)
                        values (?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?)
                        """)
                .params(
                        outgoing.key(),
                        outgoing.person(),
                        outgoing.caseNumber(),
                        outgoing.route().name(),
                        outgoing.address(),
                        outgoing.subject(),
                        outgoing.body(),
                        outgoing.queuedAt(),
                        outgoing.queuedAt())
                .update();
    }

    private static String fitting(String fault) {
        return fault.length() <= LONGEST_FAULT ? fault : fault.substring(0, LONGEST_FAULT);
    }

    private static Outgoing outgoing(ResultSet row, int index) throws SQLException {
        return new Outgoing(
                row.getLong("id"),
                row.getString("dedupe_key"),
                row.getString("person"),
                row.getString("case_number"),
                Route.valueOf(row.getString("route")),
                row.getString("address"),
                row.getString("subject"),
                row.getString("body"),
                row.getInt("attempts"),
                row.getObject("queued_at", LocalDateTime.class));
    }
}
