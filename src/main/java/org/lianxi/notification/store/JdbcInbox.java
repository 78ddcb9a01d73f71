package org.lianxi.notification.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.lianxi.notification.Message;
import org.lianxi.notification.application.Inbox;
import org.lianxi.notification.application.ReceivedMessage;
import org.lianxi.notification.application.UnreadMessage;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
class JdbcInbox implements Inbox {

    private static final int ATTEMPTS = 5;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate savepoint;

    JdbcInbox(JdbcClient jdbc, JdbcTemplate batches, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Sending twice is normal: the engine runs its jobs at least once. If another transaction sends the same message at
     * this moment, the unique key refuses ours; back at the savepoint we look again and see theirs.
     */
    @Override
    public void put(Collection<String> people, Message message, LocalDateTime sentAt) {
        for (int attempt = 1; ; attempt++) {
            try {
                savepoint.executeWithoutResult(sent -> insert(people, message, sentAt));
                return;
            } catch (DuplicateKeyException sentByAnother) {
                if (attempt == ATTEMPTS) {
                    throw sentByAnother;
                }
            }
        }
    }

    @Override
    public List<ReceivedMessage> of(String person, int atMost) {
        return jdbc.sql("""
                        select * from message where person = ?
                        order by case when read_at is null then 0 else 1 end, id desc limit ?
                        """).params(person, atMost).query(JdbcInbox::received).list();
    }

    @Override
    public int countUnread(String person) {
        return jdbc.sql("select count(*) from message where person = ? and read_at is null")
                .param(person)
                .query(Integer.class)
                .single();
    }

    @Override
    public void markRead(String person, long id, LocalDateTime readAt) {
        jdbc.sql("update message set read_at = ? where person = ? and id = ? and read_at is null")
                .params(readAt, person, id)
                .update();
    }

    @Override
    public void markAllRead(String person, LocalDateTime readAt) {
        jdbc.sql("update message set read_at = ? where person = ? and read_at is null")
                .params(readAt, person)
                .update();
    }

    @Override
    public List<UnreadMessage> takeForDigest(String person, LocalDate day) {
        var upTo = jdbc.sql("select coalesce(max(id), 0) from message where person = ?")
                .param(person)
                .query(Long.class)
                .single();
        var before = jdbc.sql("select digested_up_to from message_channel where person = ?")
                .param(person)
                .query(Long.class)
                .single();
        // Of two nodes that come here at once, one changes the row; the other finds it changed.
        var taken = jdbc.sql("""
                        update message_channel set digested_up_to = ?, digested_on = ?
                        where person = ? and digested_up_to = ? and (digested_on is null or digested_on < ?)
                        """).params(upTo, day, person, before, day).update();
        if (taken == 0) {
            return List.of();
        }
        return jdbc.sql("""
                        select id, coalesce(outside_text, message_text) as outside_text, link from message
                        where person = ? and id > ? and id <= ? and read_at is null order by id
                        """)
                .params(person, before, upTo)
                .query((row, index) ->
                        new UnreadMessage(row.getLong("id"), row.getString("outside_text"), row.getString("link")))
                .list();
    }

    private void insert(Collection<String> people, Message message, LocalDateTime sentAt) {
        batches.batchUpdate("""
                insert into message (person, case_number, message_text, link, message_key, sent_at, outside_text)
                select cast(? as varchar), cast(? as varchar), cast(? as varchar), cast(? as varchar),
                    cast(? as varchar), cast(? as timestamp(6)), cast(? as varchar)
                where not exists (select 1 from message where person = ? and case_number = ? and message_key = ?)
                """, people, people.size(), (row, person) -> {
            row.setString(1, person);
            row.setString(2, message.caseNumber().value());
            row.setString(3, message.text());
            row.setString(4, message.link());
            row.setString(5, message.key());
            row.setObject(6, sentAt);
            row.setString(7, message.outside());
            row.setString(8, person);
            row.setString(9, message.caseNumber().value());
            row.setString(10, message.key());
        });
    }

    private static ReceivedMessage received(ResultSet row, int index) throws SQLException {
        return new ReceivedMessage(
                row.getLong("id"),
                row.getString("case_number"),
                row.getString("message_text"),
                row.getString("link"),
                row.getObject("sent_at", LocalDateTime.class),
                row.getObject("read_at", LocalDateTime.class) != null);
    }
}
