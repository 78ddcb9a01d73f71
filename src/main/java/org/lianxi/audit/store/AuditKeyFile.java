package org.lianxi.audit.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.lianxi.audit.application.AuditKey;
import org.lianxi.audit.application.AuditSettings;
import org.springframework.stereotype.Component;

/** The key in a file that only the application can read. A start without it is refused where it may not be made. */
@Component
public class AuditKeyFile implements AuditKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final SecretKey key;

    public AuditKeyFile(AuditSettings settings) {
        var file = settings.keyFile();
        try {
            if (!Files.exists(file) && settings.createKey()) {
                create(settings);
            }
            var bytes = Base64.getDecoder().decode(Files.readString(file).strip());
            if (bytes.length != BYTES) {
                throw new IllegalStateException("审计密钥文件 %s 应为 32 字节的 Base64，请核对。".formatted(file));
            }
            this.key = new SecretKeySpec(bytes, ALGORITHM);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new IllegalStateException(
                    "审计密钥文件 %s 读不到，没有启动。请放好密钥文件，或在 lianxi.audit.key-file 中写明位置。".formatted(file), unreadable);
        }
    }

    @Override
    public String seal(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
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
