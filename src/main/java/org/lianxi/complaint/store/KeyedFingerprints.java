package org.lianxi.complaint.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import org.lianxi.complaint.application.Fingerprints;
import org.lianxi.kernel.Sha256;
import org.springframework.stereotype.Component;

/** {@link Fingerprints} by HMAC-SHA256 and SHA-256. */
@Component
class KeyedFingerprints implements Fingerprints {

    private static final String MAC = "HmacSHA256";

    private final KeyRing keys;

    KeyedFingerprints(KeyRing keys) {
        this.keys = keys;
    }

    @Override
    public String of(String text) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(keys.marks());
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public String ofSecret(String text) {
        return Sha256.of(text);
    }
}
