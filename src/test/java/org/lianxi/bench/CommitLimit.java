package org.lianxi.bench;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/**
 * What the machine could do at most: as many commits as a case has tasks of people, each of one row and nothing else.
 */
final class CommitLimit {

    private CommitLimit() {}

    static Callable<Object> of(String jdbcUrl, int commits) throws SQLException {
        var database = BareEngine.pool(jdbcUrl);
        execute(database, "create table committed (id bigint generated always as identity primary key)");
        return () -> {
            for (var commit = 0; commit < commits; commit++) {
                execute(database, "insert into committed default values");
            }
            return database;
        };
    }

    private static void execute(DataSource database, String statement) throws SQLException {
        try (var connection = database.getConnection();
                var sent = connection.createStatement()) {
            sent.executeUpdate(statement);
        }
    }
}
