package org.lianxi.meeting.store;

import java.time.LocalDateTime;
import java.util.Optional;
import org.lianxi.meeting.application.Feeds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FeedTable implements Feeds {

    private final JdbcClient jdbc;

    FeedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(String person, String secretHash, LocalDateTime at) {
        remove(person);
        jdbc.sql("insert into meeting_feed (person, secret_hash, made_at) values (?, ?, ?)")
                .params(person, secretHash, at)
                .update();
    }

    @Override
    public void remove(String person) {
        jdbc.sql("delete from meeting_feed where person = ?").param(person).update();
    }

    @Override
    public Optional<LocalDateTime> madeAt(String person) {
        return jdbc.sql("select made_at from meeting_feed where person = ?")
                .param(person)
                .query(LocalDateTime.class)
                .optional();
    }

    @Override
    public Optional<String> personWith(String secretHash) {
        return jdbc.sql("select person from meeting_feed where secret_hash = ?")
                .param(secretHash)
                .query(String.class)
                .optional();
    }
}
