package org.lianxi.calendar.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.springframework.web.multipart.MultipartFile;

/** Reads a file as people's programs write it: in UTF-8, or in GB 18030 as Chinese spreadsheets do. */
final class UploadedText {

    private static final Charset CHINESE = Charset.forName("GB18030");

    private UploadedText() {}

    static String of(MultipartFile file) {
        try {
            var bytes = file.getBytes();
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException notUtf8) {
                return new String(bytes, CHINESE);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
