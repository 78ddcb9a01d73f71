package org.lianxi.audit.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.lianxi.audit.application.AuditKey;
import org.lianxi.audit.application.AuditSettings;
import org.lianxi.kernel.KeyFile;
import org.springframework.stereotype.Component;

/** The key in a file that only the application can read. Whether there is one is looked at before the doors open. */
@Component
public class AuditKeyFile implements AuditKey {

    private static final String ALGORITHM = "HmacSHA256";

    private final Path file;
    private final Optional<SecretKey> key;

    public AuditKeyFile(AuditSettings settings) {
        this.file = settings.keyFile();
        this.key = KeyFile.read(file, settings.createKey()).map(bytes -> new SecretKeySpec(bytes, ALGORITHM));
    }

    boolean isUsable() {
        return key.isPresent();
    }

    Path file() {
        return file;
    }

    @Override
    public String seal(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key.orElseThrow());
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
