package org.lianxi.organization;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.lianxi.kernel.UnitCode;

/** The units of the city, as the organization file names them. */
public interface Units {

    /** The member units of the joint conference, in the order of the regulation (clause 2.1). */
    List<Unit> members();

    /** Member units first, then the departments with approval powers. */
    List<Unit> all();

    /** @throws org.lianxi.kernel.Refusal {@code organization.unknown-unit} where no unit has the code */
    Unit get(UnitCode code);

    default Unit get(String code) {
        return get(new UnitCode(code));
    }

    /** The names of the units, joined as Chinese documents join them: 市法制办、市财政局. */
    default String names(Collection<UnitCode> codes) {
        return String.join("、", codes.stream().map(code -> get(code).name()).toList());
    }

    /** Options for a form's select or tag list. */
    default List<Map<String, String>> options(Collection<Unit> units) {
        return units.stream()
                .map(unit -> Map.of("label", unit.name(), "value", unit.code().value()))
                .toList();
    }
}
