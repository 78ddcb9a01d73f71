package org.lianxi.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianxi.testing.MailServer;
import org.lianxi.testing.MortalNode;
import org.lianxi.testing.TestDatabase;

/**
 * kill -9 between the commit and the mail, and between the mail and its note: nothing is lost, and the receiver knows
 * what comes twice. On PostgreSQL, as in production, whatever the other tests run on.
 */
class NodeDiesTest {

    private static final Pattern ID = Pattern.compile("(?m)^Message-ID: (\\S+)");
    private static final int SECONDS = 120;

    private final String database = TestDatabase.another();
    private final MailServer mail;
    private volatile @Nullable Process node;

    private final Path logs;

    NodeDiesTest(@TempDir Path logs) throws IOException {
        this.logs = logs;
        mail = new MailServer();
    }

    @AfterEach
    void nobodyIsLeft() throws Exception {
        killed();
        mail.close();
    }

    @Test
    void whatWasCommittedReachesItsReceiverOnceToTheirEyes() throws Exception {
        mail.onCall(this::kill);
        start(Duration.ZERO, "会议通知已印发。");
        assertThat(died()).as("killed between the commit and the mail").isTrue();
        assertThat(mail.taken()).isEmpty();
        assertThat(states()).as(log()).containsExactly("WAITING");

        mail.wellBehaved();
        mail.onMail(this::kill);
        start(Duration.ofMinutes(3));
        assertThat(died()).as("killed between the mail and its note").isTrue();
        assertThat(mail.taken()).hasSize(1);
        assertThat(states()).as(log()).containsExactly("WAITING");

        mail.wellBehaved();
        start(Duration.ofMinutes(6));
        assertThat(noted()).as("sent and noted").isTrue();

        assertThat(mail.taken()).hasSize(2);
        assertThat(mail.taken().stream().map(NodeDiesTest::id).distinct()).hasSize(1);
    }

    private void start(Duration later, String... words) throws IOException {
        var log = logs.resolve("node-%d.log".formatted(later.toMinutes())).toFile();
        node = MortalNode.started(database, mail.port(), later, List.of(words), log);
    }

    private String log() throws IOException {
        try (var files = Files.list(logs)) {
            return files.map(NodeDiesTest::read).collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void kill() {
        var running = node;
        if (running != null) {
            running.destroyForcibly();
        }
    }

    private void killed() throws InterruptedException {
        kill();
        died();
    }

    private boolean died() throws InterruptedException {
        var running = node;
        return running == null || running.waitFor(SECONDS, TimeUnit.SECONDS);
    }

    private boolean noted() throws Exception {
        for (var waited = 0; waited < SECONDS * 10; waited++) {
            if (states().equals(List.of("SENT"))) {
                return true;
            }
            Thread.sleep(100);
        }
        return false;
    }

    private List<String> states() throws SQLException {
        try (var connection = DriverManager.getConnection(database, "postgres", "");
                var rows = connection.createStatement().executeQuery("select state from outgoing_message")) {
            var states = new ArrayList<String>();
            while (rows.next()) {
                states.add(rows.getString(1));
            }
            return states;
        }
    }

    private static String id(String mail) {
        var found = ID.matcher(mail);
        assertThat(found.find()).as(mail).isTrue();
        return found.group(1);
    }
}
