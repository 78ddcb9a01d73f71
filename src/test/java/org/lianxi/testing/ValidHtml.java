package org.lianxi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import nu.validator.client.EmbeddedValidator;
import org.slf4j.LoggerFactory;
import org.xml.sax.SAXException;

/** What the checker of the W3C has to say of a page. */
public final class ValidHtml {

    static {
        // It tells each step, with the page's words.
        for (var talker : List.of("nu.validator", "org.eclipse.jetty")) {
            ((Logger) LoggerFactory.getLogger(talker)).setLevel(Level.WARN);
        }
    }

    private ValidHtml() {}

    public static void assertValid(String page, String html) {
        assertThat(findings(html)).as(page).isEmpty();
    }

    /** Errors and warnings with the piece of the page that they are about. */
    static List<String> findings(String html) {
        var validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        try {
            var answer = validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
            var messages = new ObjectMapper().readTree(answer).path("messages");
            return StreamSupport.stream(messages.spliterator(), false)
                    .map(ValidHtml::finding)
                    .toList();
        } catch (SAXException | IOException broken) {
            throw new UncheckedIOException(new IOException(broken));
        }
    }

    private static String finding(JsonNode message) {
        return message.path("message").asText() + " ⟵ "
                + message.path("extract").asText();
    }
}
