package org.lianxi.organization.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
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
    public List<String> inGroups(LocalDate day, Collection<String> groups) {
        var standing = substitutions.standingFrom(day);
        var away = standing.stream().filter(each -> each.covers(day)).toList();
        if (away.isEmpty()) {
            return List.of();
        }
        var everybody = roster.everybody();
        var asked = groups.stream()
                .flatMap(group -> everybody.inGroup(group, day).stream())
                .distinct()
                .toList();
        return asked.stream()
                .flatMap(person -> away.stream().filter(each -> each.absent().equals(person)))
                .map(each -> sentence(each, everybody, isCovered(each, standing, everybody)))
                .toList();
    }

    @Override
    public String upcoming() {
        var standing = substitutions.standingFrom(roster.today());
        if (standing.isEmpty()) {
            return "";
        }
        var everybody = roster.everybody();
        return standing.stream()
                .map(each -> sentence(each, everybody, isCovered(each, standing, everybody)))
                .collect(Collectors.joining("\n"));
    }

    private static boolean isCovered(Substitution away, List<Substitution> standing, Roster everybody) {
        var substitute = away.substitute();
        return everybody.isInOffice(substitute, away.to())
                && standing.stream()
                        .noneMatch(
                                other -> other.absent().equals(substitute) && other.overlaps(away.from(), away.to()));
    }

    private String sentence(Substitution away, Roster everybody, boolean covered) {
        var substitute = everybody.nameOf(away.substitute(), roster.today());
        return "%s %s 至 %s 外出，%s。"
                .formatted(
                        everybody.nameOf(away.absent(), roster.today()),
                        away.from(),
                        away.to(),
                        covered
                                ? "由%s代办%s"
                                        .formatted(
                                                substitute,
                                                away.works().isAll()
                                                        ? ""
                                                        : away.works().inWords() + "事项")
                                : "代理人%s其间也外出或离任，有无人代办的时候".formatted(substitute));
    }
}
