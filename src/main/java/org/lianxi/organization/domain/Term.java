package org.lianxi.organization.domain;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 任期: one person holds one post from one day to another, both included.
 *
 * @param from the first day; null only in a faulty file
 * @param to the last day; null while no end is known. A term that ends before it begins was cancelled on its first day
 */
public record Term(
        String post,
        String person,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public Term {
        post = Objects.requireNonNullElse(post, "");
        person = Objects.requireNonNullElse(person, "");
    }

    public boolean covers(LocalDate day) {
        return from != null && !day.isBefore(from) && !endsBefore(day);
    }

    public boolean endsBefore(LocalDate day) {
        return to != null && to.isBefore(day);
    }

    boolean overlaps(Term other) {
        return from != null && other.from != null && !endsBefore(other.from) && !other.endsBefore(from);
    }
}
