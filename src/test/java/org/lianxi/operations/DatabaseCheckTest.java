package org.lianxi.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianxi.kernel.StartupCheck.Finding;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class DatabaseCheckTest {

    @Test
    void aFileInAnOwnFolderIsFine() {
        assertThat(DatabaseCheck.h2("jdbc:h2:file:./data/lianxi;DB_CLOSE_ON_EXIT=FALSE"))
                .isEmpty();
    }

    @Test
    void aFileInATemporaryFolderIsAWarning() {
        assertThat(DatabaseCheck.h2("jdbc:h2:file:/tmp/lianxi;MODE=LEGACY"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.fatal()).isFalse())
                .extracting(Finding::sentence)
                .asString()
                .contains("/tmp/lianxi ", "operations.database-in-tmp");
        assertThat(DatabaseCheck.h2("jdbc:h2:/var/tmp/x")).hasSize(1);
    }

    @Test
    void aDatabaseInMemoryIsAWarningAndKeepsRareCharacters() {
        var memory = new DriverManagerDataSource("jdbc:h2:mem:database-check");

        assertThat(new DatabaseCheck(memory).findings())
                .singleElement()
                .extracting(Finding::sentence)
                .asString()
                .contains("operations.database-in-memory");
    }

    @Test
    void aFileThatAnotherProcessHoldsIsNamedAsSuch() {
        assertThat(DatabaseCheck.sentence(new SQLException("locked", "90020"))).contains("operations.database-in-use");
        assertThat(DatabaseCheck.sentence(new SQLException("pool", "08001", new SQLException("no", "28P01"))))
                .contains("operations.database-sign-in");
    }

    @Test
    void anUnreachableServerIsFatalAndSaysWhereToLook() {
        var nobody = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/lianxi?password=secret");

        assertThat(new DatabaseCheck(nobody).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.fatal()).isTrue())
                .extracting(Finding::sentence)
                .asString()
                .contains("连不上数据库", "LIANXI_DB_URL", "operations.database-unreachable")
                .doesNotContain("secret");
    }

    @Test
    void oldVersionsAndOtherEncodingsAreFatalAndAnotherZoneIsAWarning() {
        assertThat(DatabaseCheck.version(12)).hasValueSatisfying(DatabaseCheckTest::isFatal);
        assertThat(DatabaseCheck.version(17)).isEmpty();
        assertThat(DatabaseCheck.encoding("SQL_ASCII")).hasValueSatisfying(DatabaseCheckTest::isFatal);
        assertThat(DatabaseCheck.encoding("UTF8")).isEmpty();
        assertThat(DatabaseCheck.zone("UTC"))
                .hasValueSatisfying(finding -> assertThat(finding.fatal()).isFalse());
        assertThat(DatabaseCheck.zone("PRC")).isEmpty();
    }

    @Test
    @Tag("database")
    void postgresqlIsCheckedForItsEncodingAndItsSessionsZone(@TempDir Path folder) throws Exception {
        try (var server = EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(folder.toFile())
                        .setLocaleConfig("encoding", "UTF8")
                        .start();
                var session = server.getPostgresDatabase().getConnection();
                var statement = session.createStatement()) {
            statement.execute(
                    "create database ascii encoding 'SQL_ASCII' template template0 lc_collate 'C' lc_ctype 'C'");

            assertThat(new DatabaseCheck(server.getPostgresDatabase()).findings())
                    .isEmpty();
            assertThat(new DatabaseCheck(server.getDatabase("postgres", "ascii")).findings())
                    .extracting(Finding::sentence)
                    .first()
                    .asString()
                    .contains("SQL_ASCII", "operations.database-encoding");
            assertThat(new DatabaseCheck(server.getDatabase("postgres", "absent")).findings())
                    .singleElement()
                    .extracting(Finding::sentence)
                    .asString()
                    .contains("operations.database-missing");
            statement.execute("set time zone 'UTC'");
            assertThat(new DatabaseCheck(new SingleConnectionDataSource(session, true)).findings())
                    .singleElement()
                    .extracting(Finding::sentence)
                    .asString()
                    .contains("UTC", "operations.database-zone");
        }
    }

    private static void isFatal(Finding finding) {
        assertThat(finding.fatal()).isTrue();
    }
}
