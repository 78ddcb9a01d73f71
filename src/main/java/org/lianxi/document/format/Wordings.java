package org.lianxi.document.format;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All wordings: {@code documents/*.txt}, or the office's own in their place. Each has an example of its fields beside
 * it.
 */
@Component
class Wordings {

    private final Map<String, Wording> wordings = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    Wordings(DocumentSettings settings, ObjectMapper json) {
        for (var shipped : shipped()) {
            var name = Objects.requireNonNull(shipped.getFilename()).replace(".txt", "");
            var own = settings.wordings() == null ? null : settings.wordings().resolve(name + ".txt");
            var used = own != null && Files.isRegularFile(own) ? new FileSystemResource(own) : shipped;
            try {
                var wording = new Wording(name, read(used));
                wording.check(example(name, json));
                wordings.put(name, wording);
            } catch (WordingBroken broken) {
                faults.add(String.valueOf(broken.getMessage()));
            }
        }
    }

    /** @throws IllegalArgumentException where there is none of the name */
    Wording named(String name) {
        var wording = wordings.get(name);
        if (wording == null) {
            throw new IllegalArgumentException("No wording documents/%s.txt".formatted(name));
        }
        return wording;
    }

    /** What is wrong with wordings, one sentence each. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** The example of the fields that a wording may name; kept beside it as {@code documents/<name>.json}. */
    static Map<String, Object> example(String name, ObjectMapper json) {
        try (var stream = Wordings.class.getResourceAsStream("/documents/%s.json".formatted(name))) {
            if (stream == null) {
                throw new IOException("documents/%s.json is missing from the application".formatted(name));
            }
            return json.readValue(stream, new TypeReference<Map<String, Object>>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Resource[] shipped() {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath:documents/*.txt");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
