package org.lianxi.organization.domain;

import org.jspecify.annotations.Nullable;

/**
 * One fault of the organization file.
 *
 * @param clause the clause that is not kept; 本系统约定 for rules of the product
 * @param sentence Chinese: what is wrong, with what, what to do
 */
public record Breach(String clause, String sentence) {

    static Breach ofRegulation(String clause, String sentence, @Nullable Object... words) {
        return new Breach("制度规定 " + clause, sentence.formatted(words));
    }

    static Breach ofProduct(String sentence, @Nullable Object... words) {
        return new Breach("本系统约定", sentence.formatted(words));
    }

    @Override
    public String toString() {
        return "[%s] %s".formatted(clause, sentence);
    }
}
