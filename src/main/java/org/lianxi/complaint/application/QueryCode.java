package org.lianxi.complaint.application;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import org.lianxi.kernel.CaseNumber;

/**
 * 查询码: sixty random bits with which a citizen, and nobody else, opens their complaint. It is made from the form's
 * secret key, so that the same form sent again shows the same code, and only its mark is kept.
 *
 * @param value twelve letters and digits, without those that look alike
 */
public record QueryCode(String value) {

    /** Without I, L, O and U, which people take for 1, 0 and V. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 12;
    private static final int BITS = 5;

    static QueryCode from(String key) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(("code:" + key).getBytes(StandardCharsets.UTF_8));
            var bits = new BigInteger(1, Arrays.copyOf(hash, 8));
            var code = new StringBuilder();
            for (var place = 0; place < LENGTH; place++) {
                code.append(ALPHABET.charAt(bits.shiftRight(place * BITS).intValue() & 31));
            }
            return new QueryCode(code.toString());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As somebody typed it: with or without blanks and hyphens, in small letters, with letters that look alike. */
    public static QueryCode typed(String text) {
        var plain = text.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\-—－]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return new QueryCode(plain.length() > 2 * LENGTH ? "" : plain);
    }

    /** As it is shown: 7K2M-94QX-B0TD. */
    public String grouped() {
        return value.replaceAll("(.{4})(?=.)", "$1-");
    }

    String mark(Fingerprints fingerprints, CaseNumber number) {
        return fingerprints.ofSecret("code:" + number + ":" + value);
    }

    /** The code is not for logs. */
    @Override
    public String toString() {
        return "QueryCode[…]";
    }
}
