package org.lianxi.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What became of a fault: one line of the table that the profile prints and keeps in {@code target/faults.md}. */
final class Figures {

    private static final Logger LOG = LoggerFactory.getLogger(Figures.class);
    private static final Path TABLE = Path.of("target", "faults.md");

    private final String fault;
    private final Map<String, Object> figures = new LinkedHashMap<>();

    Figures(String fault) {
        this.fault = fault;
    }

    Figures with(String name, Object figure) {
        figures.put(name, figure);
        return this;
    }

    void print() throws IOException {
        var line = "| %s | %s |"
                .formatted(
                        fault,
                        figures.entrySet().stream()
                                .map(figure -> figure.getKey() + " " + figure.getValue())
                                .collect(Collectors.joining(" · ")));
        LOG.info("{}", line);
        Files.writeString(TABLE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
