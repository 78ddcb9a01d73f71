package org.lianxi.topic.store;

import java.util.Optional;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.topic.application.TopicOrigins;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@link TopicOrigins} in a table. */
@Repository
class TopicOriginTable implements TopicOrigins {

    private final JdbcClient jdbc;

    TopicOriginTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(CaseNumber topic, CaseNumber origin) {
        jdbc.sql("insert into topic_origin (case_number, origin) values (:topic, :origin)")
                .param("topic", topic.value())
                .param("origin", origin.value())
                .update();
    }

    @Override
    public Optional<CaseNumber> of(CaseNumber topic) {
        return jdbc.sql("select origin from topic_origin where case_number = :topic")
                .param("topic", topic.value())
                .query((row, index) -> new CaseNumber(row.getString("origin")))
                .optional();
    }
}
