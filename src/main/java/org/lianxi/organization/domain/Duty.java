package org.lianxi.organization.domain;

import java.util.Objects;

/**
 * One duty of a unit (section 五 of the regulation).
 *
 * @param clause the clause that is quoted
 * @param text the clause, word for word
 */
public record Duty(String clause, String text) {

    public Duty {
        clause = Objects.requireNonNullElse(clause, "");
        text = Objects.requireNonNullElse(text, "");
    }
}
