package org.lianxi.organization.domain;

import java.util.List;
import java.util.Objects;
import org.lianxi.kernel.UnitCode;

/**
 * 岗位.
 *
 * @param title what people read on tasks and in records, e.g. 市法制办联络员
 * @param rank the holder's office elsewhere, e.g. 常务副市长; may be empty
 * @param clause the clause that makes the post; {@code none} where the regulation is silent
 * @param groups the engine's groups that the holder is in
 * @param seat the seat in the conference's office: {@code director}, {@code deputy}, {@code member} or empty
 * @param heldWith the post whose holder also holds this one; may be empty
 * @param shared whether several people may hold the post at once
 */
public record Post(
        String id,
        String title,
        String rank,
        String unit,
        String clause,
        List<String> groups,
        String seat,
        String heldWith,
        boolean shared) {

    public Post {
        id = Objects.requireNonNullElse(id, "");
        title = Objects.requireNonNullElse(title, "");
        rank = Objects.requireNonNullElse(rank, "");
        unit = Objects.requireNonNullElse(unit, "");
        clause = Objects.requireNonNullElse(clause, "");
        groups = List.copyOf(Objects.requireNonNullElse(groups, List.of()));
        seat = Objects.requireNonNullElse(seat, "");
        heldWith = Objects.requireNonNullElse(heldWith, "");
    }

    public UnitCode unitCode() {
        return new UnitCode(unit);
    }

    boolean isIn(String group) {
        return groups.contains(group);
    }
}
