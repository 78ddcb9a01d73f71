package org.lianxi.document.format;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.lianxi.document.Format;
import org.lianxi.document.domain.OfficialText;

/** Documents made from the shipped wordings and their examples, without any application around them. */
final class Printed {

    static final LocalDateTime AT = LocalDateTime.of(2026, 12, 2, 9, 0);

    private static final Path WORDINGS = Path.of("documents");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final PrintingPress PRESS = new PrintingPress(new FontSettings(null));

    private Printed() {}

    static OfficialText text(String wording, Map<String, Object> changes) {
        var fields = new HashMap<>(Wordings.example(wording, JSON));
        fields.putAll(changes);
        return new Wording(wording, source(wording)).text(fields);
    }

    static String source(String wording) {
        try {
            return Files.readString(WORDINGS.resolve(wording + ".txt"), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static byte[] file(OfficialText text, Format format) {
        return PRESS.print(text, format, AT);
    }
}
