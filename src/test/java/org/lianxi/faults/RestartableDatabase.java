package org.lianxi.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL of one's own that syncs its disk and can be stopped as a machine stops that loses its power. */
final class RestartableDatabase implements AutoCloseable {

    private final Path folder;
    private final EmbeddedPostgres server;
    private final List<String> command;

    RestartableDatabase(Path folder) throws IOException {
        this.folder = folder;
        server = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setRegisterShutdownHook(false)
                .setLocaleConfig("encoding", "UTF8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .start();
        command = command(postmaster());
    }

    String address() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** {@code pg_ctl stop -m immediate}: no checkpoint, no goodbye; what was committed stands in the log of writes. */
    void stopAtOnce() throws IOException, InterruptedException {
        var postmaster = postmaster();
        new ProcessBuilder("kill", "-QUIT", String.valueOf(postmaster.pid()))
                .start()
                .waitFor();
        postmaster.onExit().join();
    }

    void startAgain() throws IOException {
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolveSibling("postgres.log").toFile()))
                .start();
    }

    @Override
    public void close() throws IOException {
        postmaster().destroy();
        server.close();
    }

    private ProcessHandle postmaster() throws IOException {
        var pid = Files.readAllLines(folder.resolve("postmaster.pid")).get(0).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /** PostgreSQL does not run as root; in a name space of its own it is nobody. */
    private static List<String> command(ProcessHandle postmaster) throws IOException {
        var words = Files.readString(Path.of("/proc", String.valueOf(postmaster.pid()), "cmdline"))
                .split("\0");
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(new File(postmaster.info().command().orElse(words[0])).getPath());
        command.addAll(List.of(words).subList(1, words.length));
        return command;
    }
}
