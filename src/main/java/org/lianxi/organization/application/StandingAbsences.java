package org.lianxi.organization.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.Absences;
import org.lianxi.organization.domain.Roster;
import org.lianxi.organization.domain.Substitution;
import org.springframework.stereotype.Component;

@Component
class StandingAbsences implements Absences {

    private final Substitutions substitutions;
    private final RosterToday roster;

    StandingAbsences(Substitutions substitutions, RosterToday roster) {
        this.substitutions = substitutions;
        this.roster = roster;
    }

    @Override
    public List<String> on(LocalDate day, Collection<UnitCode> units) {
        var away = substitutions.standingFrom(day).stream()
                .filter(each -> each.covers(day))
                .toList();
        if (away.isEmpty()) {
            return List.of();
        }
        var everybody = roster.everybody();
        var liaisons = units.stream()
                .flatMap(unit -> everybody.inGroup(unit.value() + "-liaison", day).stream())
                .distinct()
                .toList();
        return liaisons.stream()
                .flatMap(liaison -> away.stream().filter(each -> each.absent().equals(liaison)))
                .map(each -> sentence(each, everybody))
                .toList();
    }

    @Override
    public String upcoming() {
        var standing = substitutions.standingFrom(roster.today());
        if (standing.isEmpty()) {
            return "";
        }
        var everybody = roster.everybody();
        return String.join(
                "\n", standing.stream().map(each -> sentence(each, everybody)).toList());
    }

    private String sentence(Substitution away, Roster everybody) {
        return "%s %s 至 %s 外出，由%s代办%s。"
                .formatted(
                        everybody.nameOf(away.absent(), roster.today()),
                        away.from(),
                        away.to(),
                        everybody.nameOf(away.substitute(), roster.today()),
                        away.works().isAll() ? "" : away.works().inWords() + "事项");
    }
}
