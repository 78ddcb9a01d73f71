package org.lianxi.organization.application;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.lianxi.organization.domain.Roster;
import org.lianxi.organization.domain.Substitution;
import org.springframework.stereotype.Component;

/** The substitutions that count on a day: the absent person holds a post, the substitute does too and is not away. */
@Component
class SubstitutesToday {

    private final Substitutions substitutions;
    private final RosterToday roster;

    SubstitutesToday(Substitutions substitutions, RosterToday roster) {
        this.substitutions = substitutions;
        this.roster = roster;
    }

    List<Substitution> counting() {
        var today = roster.today();
        var standing = substitutions.standingFrom(today);
        // Most tasks are created while nobody is away: then one query is all.
        return standing.stream().noneMatch(each -> each.covers(today))
                ? List.of()
                : counting(standing, roster.everybody(), today).toList();
    }

    private static Stream<Substitution> counting(List<Substitution> standing, Roster roster, LocalDate today) {
        return standing.stream()
                .filter(each -> each.covers(today))
                .filter(each -> roster.isInOffice(each.absent(), today))
                .filter(each -> roster.isInOffice(each.substitute(), today))
                .filter(each -> standing.stream()
                        .noneMatch(other -> other.absent().equals(each.substitute()) && other.covers(today)));
    }
}
