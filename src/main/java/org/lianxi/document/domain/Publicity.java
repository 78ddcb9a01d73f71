package org.lianxi.document.domain;

import java.util.Arrays;
import java.util.Optional;

/**
 * 公开属性: whether the public may read the document, and on what ground (政府信息公开条例 articles 13 to 16 and 20).
 *
 * @param ground the article or the reason, in words
 */
public record Publicity(Kind kind, String ground) {

    /** The three answers that the regulation on open government information knows. */
    public enum Kind {
        OPEN("主动公开"),
        ON_REQUEST("依申请公开"),
        CLOSED("不予公开");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        public static Optional<Kind> of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word.equals(word))
                    .findFirst();
        }
    }

    public Publicity {
        if (ground.isBlank()) {
            throw new IllegalArgumentException("Publicity '%s' needs its ground".formatted(kind.word()));
        }
    }
}
