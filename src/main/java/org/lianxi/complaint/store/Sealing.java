package org.lianxi.complaint.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.lianxi.kernel.Seal;
import org.springframework.stereotype.Component;

/**
 * An envelope names its key: format 1, length and id of the key, then what {@link Seal} makes of the text and its
 * place.
 */
@Component
class Sealing {

    private static final byte FORMAT = 1;

    private final KeyRing keys;

    Sealing(KeyRing keys) {
        this.keys = keys;
    }

    /** @param place where the envelope will be kept, e.g. {@code text/2026-TS-0001/STORY/1} */
    byte[] seal(String place, byte[] clear) {
        var id = keys.newest();
        var sealed = new Seal(keys.key(id)).seal(place, clear);
        var name = id.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(2 + name.length + sealed.length)
                .put(FORMAT)
                .put((byte) name.length)
                .put(name)
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
        var sealed = new byte[buffer.remaining()];
        buffer.get(sealed);
        return new Seal(keys.key(id)).open(place, sealed);
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
}
