package org.lianxi.security.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What an authenticator reads from the screen (otpauth), as the path of an SVG picture: no script, no style, no
 * request.
 */
final class SquareCode {

    private SquareCode() {}

    static String address(String person, String secret) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(encoded("联席"), encoded(person), secret, encoded("联席"));
    }

    /** @return in units of one small square; as many on a side as {@link #side} says */
    static String path(String address) {
        var code = code(address);
        var path = new StringBuilder();
        for (var y = 0; y < code.getHeight(); y++) {
            for (var x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    static int side(String address) {
        return code(address).getWidth();
    }

    private static BitMatrix code(String address) {
        try {
            return new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0);
        } catch (WriterException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
