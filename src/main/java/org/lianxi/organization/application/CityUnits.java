package org.lianxi.organization.application;

import java.util.List;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.Unit;
import org.lianxi.organization.Units;
import org.lianxi.organization.domain.CityUnit;
import org.lianxi.organization.domain.Organization;
import org.springframework.stereotype.Component;

@Component
class CityUnits implements Units {

    private final List<Unit> members;
    private final List<Unit> all;

    CityUnits(Organization organization) {
        this.all = organization.units().stream()
                .map(CityUnits::unit)
                .sorted((one, other) -> Boolean.compare(other.member(), one.member()))
                .toList();
        this.members = all.stream().filter(Unit::member).toList();
    }

    @Override
    public List<Unit> members() {
        return members;
    }

    @Override
    public List<Unit> all() {
        return all;
    }

    @Override
    public Unit get(UnitCode code) {
        return all.stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new Refusal("organization.unknown-unit", "没有编码为“%s”的单位，请从单位列表中重新选择。".formatted(code)));
    }

    private static Unit unit(CityUnit entry) {
        return new Unit(entry.unitCode(), entry.name(), entry.member());
    }
}
