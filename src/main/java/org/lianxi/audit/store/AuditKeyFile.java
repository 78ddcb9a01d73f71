package org.lianxi.audit.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.lianxi.audit.application.AuditKey;
import org.lianxi.audit.application.AuditSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The key in a file that only the application can read. A start without it is refused where it may not be made. */
@Component
public class AuditKeyFile implements AuditKey {

    private static final Logger LOG = LoggerFactory.getLogger(AuditKeyFile.class);
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final Path file;
    private @Nullable SecretKey key;

    public AuditKeyFile(AuditSettings settings) {
        this.file = settings.keyFile();
        try {
            if (!Files.exists(file) && settings.createKey()) {
                create(settings);
            }
            this.key = key(Files.readString(file));
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.debug("No key of the audit trail in {}", file, unreadable);
        }
    }

    boolean isUsable() {
        return key != null;
    }

    Path file() {
        return file;
    }

    private static SecretKey key(String text) {
        var bytes = Base64.getDecoder().decode(text.strip());
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("%d bytes instead of %d".formatted(bytes.length, BYTES));
        }
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    @Override
    public String seal(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(Objects.requireNonNull(key, "The start checks that there is a key"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static void create(AuditSettings settings) throws IOException {
        var file = settings.keyFile().toAbsolutePath();
        Files.createDirectories(file.getParent());
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (UnsupportedOperationException noSuchPermissions) {
            Files.createFile(file);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            return;
        }
        try {
            Files.writeString(file, Base64.getEncoder().encodeToString(bytes) + "\n");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
