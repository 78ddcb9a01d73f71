package org.lianxi.audit.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lianxi.audit.domain.Act;
import org.lianxi.audit.domain.Entry;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What acts are called, by method and address pattern; see {@code audit/actions.txt}. */
@Component
class ActionWords {

    private static final String FILE = "audit/actions.txt";

    private final Map<String, String> words = new LinkedHashMap<>();

    ActionWords() {
        try {
            new ClassPathResource(FILE)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s*=\\s*", 2))
                    .forEach(parts -> words.put(parts[0].strip(), parts[1].strip()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * An entry as the page shows it.
     *
     * @param object empty where it could tell of a complaint of which the reader must not know
     */
    record Shown(
            long number, LocalDateTime at, String person, String what, String object, String outcome, String address) {}

    Shown shown(Entry entry) {
        var act = entry.act();
        return new Shown(
                entry.number(),
                act.at(),
                act.person().equals(Act.PUBLIC) ? "公众" : act.person(),
                of(act.action()),
                mayBeSecret(act.object()) ? "" : act.object(),
                act.outcome().title(),
                act.address());
    }

    private String of(String action) {
        var exact = words.get(action);
        if (exact != null) {
            return exact;
        }
        return words.entrySet().stream()
                .filter(known -> known.getKey().contains("*"))
                .filter(known -> action.matches(
                        known.getKey().replaceAll("[{}.]", "\\\\$0").replace("*", ".*")))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(action.startsWith("GET ") ? "查看或下载" : "其他操作");
    }

    /** Numbers of complaints, and the engine's ids of what may belong to one. */
    private static boolean mayBeSecret(String object) {
        return object.matches("/(complaints|camunda|engine-rest)/.*")
                || object.contains("TS-")
                || object.contains("SM-");
    }
}
