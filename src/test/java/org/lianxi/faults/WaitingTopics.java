package org.lianxi.faults;

import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * What the database says of topics that wait for opinions of two units each: how far they are, and whether anything
 * went wrong.
 */
record WaitingTopics(String database) {

    /** Opinions that are still waited for. */
    long waiting() throws SQLException {
        return count("select count(*) from act_ru_task where task_def_key_ = 'userTask_giveOpinion'");
    }

    /** Topics that have come to the leader. */
    long reviews() throws SQLException {
        return count("select count(*) from act_ru_task where task_def_key_ = 'userTask_reviewTopic'");
    }

    long reminded() throws SQLException {
        return count("select count(*) from message where message_text like '%尚待贵单位书面意见%'");
    }

    /** Jobs that run as soon as somebody takes them. */
    long jobs() throws SQLException {
        return count("select count(*) from act_ru_job where retries_ > 0 and type_ = 'message'");
    }

    long failed() throws SQLException {
        return count("select count(*) from act_ru_job where retries_ = 0");
    }

    long twice() throws SQLException {
        return count("select count(*) from (select person, case_number, message_text from message"
                + " group by person, case_number, message_text having count(*) > 1) repeated");
    }

    long count(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database, "postgres", "");
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
