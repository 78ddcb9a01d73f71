package org.lianxi.notification.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lianxi.notification.application.Channel;
import org.lianxi.notification.application.Channel.Rhythm;
import org.lianxi.notification.application.Channel.Route;
import org.lianxi.notification.application.Channels;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcChannels implements Channels {

    private final JdbcClient jdbc;

    JdbcChannels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Channel> of(String person) {
        return jdbc.sql("select * from message_channel where person = ?")
                .param(person)
                .query(JdbcChannels::channel)
                .optional();
    }

    @Override
    public List<Channel> of(Collection<String> people) {
        return jdbc.sql("select * from message_channel where rhythm <> :never and person in (:people) order by person")
                .param("never", Rhythm.NEVER.name())
                .param("people", people)
                .query(JdbcChannels::channel)
                .list();
    }

    @Override
    public List<Channel> withRhythm(Rhythm rhythm) {
        return jdbc.sql("select * from message_channel where rhythm = ? order by person")
                .param(rhythm.name())
                .query(JdbcChannels::channel)
                .list();
    }

    @Override
    public void save(Channel channel, LocalDateTime at) {
        var changed = jdbc.sql(
                        "update message_channel set route = ?, address = ?, rhythm = ?, changed_at = ? where person = ?")
                .params(
                        channel.route().name(),
                        channel.address(),
                        channel.rhythm().name(),
                        at,
                        channel.person())
                .update();
        if (changed == 0) {
            jdbc.sql("""
                            insert into message_channel (person, route, address, rhythm, changed_at, digested_up_to)
                            values (?, ?, ?, ?, ?, (select coalesce(max(id), 0) from message where person = ?))
                            """)
                    .params(
                            channel.person(),
                            channel.route().name(),
                            channel.address(),
                            channel.rhythm().name(),
                            at,
                            channel.person())
                    .update();
        }
    }

    private static Channel channel(ResultSet row, int index) throws SQLException {
        return new Channel(
                row.getString("person"),
                Route.valueOf(row.getString("route")),
                row.getString("address"),
                Rhythm.valueOf(row.getString("rhythm")));
    }
}
