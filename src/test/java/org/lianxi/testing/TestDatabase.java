package org.lianxi.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A fresh database for each application context: H2 in memory, or a database on one embedded PostgreSQL. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static @Nullable EmbeddedPostgres postgres;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var name = "lianxi_" + UUID.randomUUID().toString().replace("-", "");
        var properties = "postgres".equals(System.getProperty("lianxi.test.database"))
                ? TestPropertyValues.of(
                        "spring.datasource.url=" + postgresDatabase(name),
                        "spring.datasource.username=postgres",
                        "spring.datasource.password=")
                : TestPropertyValues.of(
                        "spring.datasource.url=jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1;DEFAULT_NULL_ORDERING=HIGH"
                                .formatted(name));
        properties.applyTo(context);
    }

    private static synchronized String postgresDatabase(String name) {
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.builder()
                        .setLocaleConfig("encoding", "UTF8")
                        .start();
            }
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return postgres.getJdbcUrl("postgres", name);
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        } catch (java.sql.SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
