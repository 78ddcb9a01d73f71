package org.lianxi.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
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

    /** The address of one more empty database on the same PostgreSQL. */
    public static String another() {
        return postgresDatabase("another_" + UUID.randomUUID().toString().replace("-", ""));
    }

    private static synchronized String postgresDatabase(String name) {
        try {
            if (postgres == null) {
                postgres = started();
            }
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return postgres.getJdbcUrl("postgres", name);
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Embedded PostgreSQL comes with durability off, which tests like and figures must not have. */
    private static EmbeddedPostgres started() throws IOException {
        var durable = Boolean.getBoolean("lianxi.test.durable") ? "on" : "off";
        var server = EmbeddedPostgres.builder()
                .setRegisterShutdownHook(false)
                .setLocaleConfig("encoding", "UTF8")
                .setServerConfig("fsync", durable)
                .setServerConfig("synchronous_commit", durable)
                .setServerConfig("full_page_writes", durable)
                .start();
        // After the application contexts, which would wait for a database that is gone.
        SpringApplication.getShutdownHandlers().add(() -> stop(server));
        return server;
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException notStopped) {
            throw new UncheckedIOException(notStopped);
        }
    }
}
