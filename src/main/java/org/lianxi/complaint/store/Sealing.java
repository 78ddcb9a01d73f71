package org.lianxi.complaint.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * AES-256-GCM. An envelope names its key and holds its nonce: format 1, length and id of the key, 12 random bytes, text
 * with tag. Where it belongs is authenticated with it, so that no envelope opens in another place.
 */
@Component
class Sealing {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final byte FORMAT = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final KeyRing keys;
    private final SecureRandom random = new SecureRandom();

    Sealing(KeyRing keys) {
        this.keys = keys;
    }

    /** @param place where the envelope will be kept, e.g. {@code text/2026-TS-0001/STORY/1} */
    byte[] seal(String place, byte[] clear) {
        var id = keys.newest();
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, id, nonce, place, clear);
        var name = id.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(2 + name.length + NONCE + sealed.length)
                .put(FORMAT)
                .put((byte) name.length)
                .put(name)
                .put(nonce)
                .put(sealed)
                .array();
    }

    byte[] seal(String place, String clear) {
        return seal(place, clear.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalStateException where it was changed, belongs elsewhere, or its key is missing */
    byte[] open(String place, byte[] envelope) {
        var buffer = ByteBuffer.wrap(envelope);
        if (buffer.get() != FORMAT) {
            throw new IllegalStateException("What is kept at %s is no envelope of complaints".formatted(place));
        }
        var id = key(buffer);
        var nonce = new byte[NONCE];
        buffer.get(nonce);
        var sealed = new byte[buffer.remaining()];
        buffer.get(sealed);
        return run(Cipher.DECRYPT_MODE, id, nonce, place, sealed);
    }

    String text(String place, byte[] envelope) {
        return new String(open(place, envelope), StandardCharsets.UTF_8);
    }

    /** The id of the key that sealed it. */
    static String keyOf(byte[] envelope) {
        var buffer = ByteBuffer.wrap(envelope);
        buffer.get();
        return key(buffer);
    }

    private static String key(ByteBuffer buffer) {
        var name = new byte[buffer.get()];
        buffer.get(name);
        return new String(name, StandardCharsets.US_ASCII);
    }

    private byte[] run(int mode, String id, byte[] nonce, String place, byte[] input) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, keys.key(id), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("What is kept at %s cannot be opened".formatted(place), broken);
        }
    }
}
