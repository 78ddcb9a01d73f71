package org.lianxi.security.store;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.lianxi.kernel.KeyFile;
import org.lianxi.kernel.Seal;
import org.lianxi.security.application.SecondFactorSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;

/**
 * Values of sessions as the database holds them: sealed, because a session knows a new password for a moment, and
 * because whoever can write to the database must not be able to make this application read objects of theirs.
 */
class SealedSessionValues {

    private static final Logger LOG = LoggerFactory.getLogger(SealedSessionValues.class);
    private static final String MAC = "HmacSHA256";
    private static final String PLACE = "session";

    private final SerializingConverter writing = new SerializingConverter();
    private final DeserializingConverter reading = new DeserializingConverter();
    private final Optional<Seal> seal;

    /** Its key comes of the key of the second factor, which all nodes have. */
    SealedSessionValues(SecondFactorSettings settings) {
        seal = KeyFile.read(settings.keyFile(), settings.createKey())
                .map(SealedSessionValues::ofSessions)
                .map(bytes -> new Seal(new SecretKeySpec(bytes, "AES")));
    }

    byte[] seal(Object value) {
        return seal.orElseThrow().seal(PLACE, writing.convert(value));
    }

    /** @return nothing where another release or another key has written it: its owner signs in again */
    @Nullable
    Object open(byte[] value) {
        try {
            return reading.convert(seal.orElseThrow().open(PLACE, value));
        } catch (RuntimeException unreadable) {
            LOG.info("A value of a session cannot be read any more; its owner has to sign in again", unreadable);
            return null;
        }
    }

    private static byte[] ofSessions(byte[] key) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac.doFinal(PLACE.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException | InvalidKeyException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
