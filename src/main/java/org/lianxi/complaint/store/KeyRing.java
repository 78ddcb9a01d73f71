package org.lianxi.complaint.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.lianxi.complaint.application.VaultSettings;
import org.springframework.stereotype.Component;

/**
 * The keys of complaints, from a file beside the database, never in it: a line for each key, {@code id:base64}, the one
 * that is used for new texts first; and a line {@code marks:base64} with the key of the fingerprints, which stays.
 */
@Component
class KeyRing {

    private static final String MARKS = "marks";
    private static final int BYTES = 32;

    private final Map<String, SecretKey> keys = new LinkedHashMap<>();
    private final Optional<SecretKey> marks;
    private final Path file;

    KeyRing(VaultSettings settings) {
        this.file = settings.keyFile();
        if (settings.createKeys() && !Files.exists(file)) {
            create();
        }
        if (Files.exists(file)) {
            read();
        }
        this.marks = Optional.ofNullable(keys.remove(MARKS));
    }

    Path file() {
        return file;
    }

    /** Whether there is a key to work with. */
    boolean isUsable() {
        return !keys.isEmpty() && marks.isPresent();
    }

    /** The id of the key that seals what is new. */
    String newest() {
        return keys.keySet().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No key of complaints in " + file));
    }

    boolean has(String id) {
        return keys.containsKey(id);
    }

    Set<String> ids() {
        return keys.keySet();
    }

    SecretKey key(String id) {
        var key = keys.get(id);
        if (key == null) {
            throw new IllegalStateException("Key '%s' of complaints is not in %s".formatted(id, file));
        }
        return key;
    }

    SecretKey marks() {
        return marks.orElseThrow(() -> new IllegalStateException("No line '%s' in %s".formatted(MARKS, file)));
    }

    private void read() {
        try {
            for (var line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
                var stripped = line.strip();
                if (!stripped.isEmpty() && !stripped.startsWith("#")) {
                    add(stripped);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The keys of complaints cannot be read from " + file, unreadable);
        }
    }

    private void add(String line) {
        var colon = line.indexOf(':');
        var id = colon < 0 ? "" : line.substring(0, colon).strip();
        var bytes = colon < 0 ? new byte[0] : decoded(line.substring(colon + 1).strip());
        if (!id.matches("[A-Za-z0-9-]{1,32}") || bytes.length != BYTES || keys.containsKey(id)) {
            // The line itself is a secret.
            throw new IllegalStateException(
                    "%s holds a line that is not of the form id:base64 with %d bytes, or an id twice"
                            .formatted(file, BYTES));
        }
        keys.put(id, new SecretKeySpec(bytes, "AES"));
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException malformed) {
            return new byte[0];
        }
    }

    private void create() {
        try {
            var folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            try {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } catch (UnsupportedOperationException notPosix) {
                Files.createFile(file);
            }
            Files.writeString(
                    file,
                    "# Keys of complaints. Without them nothing that was kept can be read: keep a copy, apart from the database.\n"
                            + "k1:%s\n%s:%s\n".formatted(random(), MARKS, random()),
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.WRITE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The keys of complaints cannot be written to " + file, unwritable);
        }
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
