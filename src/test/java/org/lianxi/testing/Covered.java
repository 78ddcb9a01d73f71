package org.lianxi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What the tests of this run have covered, whichever of several machines they ran on: each writes a file when it ends,
 * and whoever looks back reads them all. A run is one call of Maven; other runs' files do not count.
 */
public final class Covered {

    private static final Path PLACE = Path.of("target", "covered");

    private final Path folder;
    private final Set<String> words = ConcurrentHashMap.newKeySet();

    private Covered(Path folder) {
        this.folder = folder;
    }

    /** @param what e.g. {@code forms}; models are looked at once for each database */
    static Covered during(String what) {
        var covered = new Covered(folder(what));
        if (isRun()) {
            Runtime.getRuntime().addShutdownHook(new Thread(covered::write));
        }
        return covered;
    }

    void add(String word) {
        words.add(word);
    }

    /** Everything that tests of this run have added. */
    public static Set<String> all(String what) throws IOException {
        var folder = folder(what);
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        var all = new TreeSet<String>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                all.addAll(Files.readAllLines(file));
            }
        }
        return all;
    }

    /** Whether Maven runs the tests, all of them before those that look back. */
    public static boolean isRun() {
        return System.getProperty("lianxi.test.run") != null;
    }

    private static Path folder(String what) {
        var run = System.getProperty("lianxi.test.run", "none").replaceAll("[^A-Za-z0-9]", "-");
        var database = System.getProperty("lianxi.test.database", "h2");
        return PLACE.resolve(run).resolve(what + "-" + database);
    }

    private void write() {
        if (words.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve(ProcessHandle.current().pid() + ".txt"),
                    words.stream().sorted().collect(Collectors.joining("\n")));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
