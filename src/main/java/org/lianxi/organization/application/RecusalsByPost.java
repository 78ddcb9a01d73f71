package org.lianxi.organization.application;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.People;
import org.lianxi.organization.Recusals;
import org.lianxi.organization.Units;
import org.lianxi.organization.domain.Post;
import org.lianxi.organization.domain.Substitution;
import org.springframework.stereotype.Component;

@Component
class RecusalsByPost implements Recusals {

    private static final List<String> FIND_OUT_THE_UNIT = List.of("leader", "deputy-leader", "supervision-staff");

    /** Whoever stands in for one who finds out units does so too. */
    private static final String WORK = "complaint";

    private final RosterToday roster;
    private final SubstitutesToday substitutes;
    private final People people;
    private final Units units;

    RecusalsByPost(RosterToday roster, SubstitutesToday substitutes, People people, Units units) {
        this.roster = roster;
        this.substitutes = substitutes;
        this.people = people;
        this.units = units;
    }

    @Override
    public boolean isKept(String person, UnitCode about) {
        return about.equals(UNKNOWN) ? !findsOutTheUnit(person) : own(person).contains(about);
    }

    @Override
    public Set<UnitCode> openTo(String person) {
        var open = units.all().stream().map(unit -> unit.code()).collect(Collectors.toCollection(LinkedHashSet::new));
        open.removeAll(own(person));
        if (findsOutTheUnit(person)) {
            open.add(UNKNOWN);
        }
        return open;
    }

    /** The units of the person's posts, and of those for whom they stand in, whatever the work. */
    private Set<UnitCode> own(String person) {
        var absent = substitutes.counting().stream()
                .filter(each -> each.substitute().equals(person))
                .map(Substitution::absent);
        return Stream.concat(Stream.of(person), absent)
                .flatMap(each -> roster.of(each).postsOf(each, roster.today()).stream())
                .map(Post::unitCode)
                .collect(Collectors.toSet());
    }

    private boolean findsOutTheUnit(String person) {
        return people.groupsOf(person, WORK).stream().anyMatch(FIND_OUT_THE_UNIT::contains);
    }
}
