package org.lianxi.organization.domain;

import java.util.List;
import java.util.Objects;
import org.lianxi.kernel.UnitCode;

/**
 * A unit as the organization file describes it. What is left out of the file is empty here, so that all faults of a
 * file can be named at once.
 *
 * @param otherName the name that clause 2.1 uses where section 五 uses another; may be empty
 * @param approves the kinds of items that a department with approval powers decides
 */
public record CityUnit(
        String code, String name, String otherName, boolean member, List<Duty> duties, List<String> approves) {

    public CityUnit {
        code = Objects.requireNonNullElse(code, "");
        name = Objects.requireNonNullElse(name, "");
        otherName = Objects.requireNonNullElse(otherName, "");
        duties = List.copyOf(Objects.requireNonNullElse(duties, List.of()));
        approves = List.copyOf(Objects.requireNonNullElse(approves, List.of()));
    }

    public UnitCode unitCode() {
        return new UnitCode(code);
    }
}
