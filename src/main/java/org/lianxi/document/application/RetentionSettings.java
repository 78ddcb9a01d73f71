package org.lianxi.document.application;

import java.util.Map;
import java.util.Set;
import org.lianxi.kernel.CaseNumber;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long archived cases are kept (国家档案局令第8号: 永久, 30年, 10年).
 *
 * @param classes {@code lianxi.retention.classes}: by the letters of the case number; a kind that is missing is kept
 *     for ever
 */
@ConfigurationProperties("lianxi.retention")
record RetentionSettings(@DefaultValue Map<String, String> classes) {

    private static final String FOR_EVER = "永久";
    private static final Set<String> KNOWN = Set.of(FOR_EVER, "30年", "10年");

    RetentionSettings {
        classes = Map.copyOf(classes);
        classes.forEach((kind, term) -> {
            if (!KNOWN.contains(term)) {
                throw new IllegalArgumentException(
                        "lianxi.retention.classes.%s is '%s', not one of 永久, 30年, 10年".formatted(kind, term));
            }
        });
    }

    String of(CaseNumber number) {
        return classes.getOrDefault(number.value().split("-", -1)[1], FOR_EVER);
    }
}
