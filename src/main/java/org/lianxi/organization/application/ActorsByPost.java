package org.lianxi.organization.application;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lianxi.engine.OpenTask;
import org.lianxi.kernel.Refusal;
import org.lianxi.organization.Actor;
import org.lianxi.organization.Actors;
import org.lianxi.organization.application.Substitutions.Offer;
import org.lianxi.organization.domain.Post;
import org.lianxi.organization.domain.Roster;
import org.lianxi.organization.domain.Substitution;
import org.springframework.stereotype.Component;

@Component
class ActorsByPost implements Actors {

    private final RosterToday roster;
    private final SubstitutesToday substitutes;
    private final Substitutions substitutions;

    ActorsByPost(RosterToday roster, SubstitutesToday substitutes, Substitutions substitutions) {
        this.roster = roster;
        this.substitutes = substitutes;
        this.substitutions = substitutions;
    }

    @Override
    public Actor acting(String person, Collection<String> candidateGroups) {
        return underOwnPost(person, candidateGroups)
                .or(() -> asSubstitute(person, candidateGroups, each -> true))
                .orElseGet(() -> of(person));
    }

    @Override
    public Actor acting(OpenTask task) {
        var person = task.person();
        return underOwnPost(person, task.candidateGroups())
                .or(() -> asOffered(person, task))
                .or(() -> asSubstitute(
                        person, task.candidateGroups(), each -> each.works().cover(task.process())))
                .orElseGet(() -> of(person));
    }

    @Override
    public Actor of(String person) {
        return roster.of(person).postsOf(person, roster.today()).stream()
                .findFirst()
                .map(post -> actor(person, post))
                .orElseThrow(() ->
                        new Refusal("organization.no-post", "账号“%s”目前没有任职岗位，不能办理事项；请联系系统管理员办理岗位交接。".formatted(person)));
    }

    @Override
    public Set<String> standIns(Collection<String> people) {
        return substitutes.counting().stream()
                .filter(each -> people.contains(each.absent()))
                .map(Substitution::substitute)
                .collect(Collectors.toSet());
    }

    @Override
    public List<String> inGroup(String group) {
        return roster.everybody().inGroup(group, roster.today());
    }

    @Override
    public Map<String, List<String>> inGroups(Collection<String> groups) {
        var everybody = roster.everybody();
        var people = new LinkedHashMap<String, List<String>>();
        groups.forEach(group -> people.put(group, everybody.inGroup(group, roster.today())));
        return people;
    }

    private Optional<Actor> underOwnPost(String person, Collection<String> groups) {
        return roster.of(person).postIn(groups, person, roster.today()).map(post -> actor(person, post));
    }

    /** The substitution because of which this very task was offered to the person. */
    private Optional<Actor> asOffered(String person, OpenTask task) {
        return substitutions.offersOf(task.id()).stream()
                .filter(Offer::byName)
                .map(offer -> substitutions.find(offer.substitution()))
                .flatMap(Optional::stream)
                .filter(each -> each.substitute().equals(person) && each.covers(roster.today()))
                .findFirst()
                .map(each -> inPlaceOf(each, task.candidateGroups(), roster.everybody()));
    }

    private Optional<Actor> asSubstitute(String person, Collection<String> groups, Predicate<Substitution> which) {
        var today = roster.today();
        var mine = substitutes.counting().stream()
                .filter(each -> each.substitute().equals(person))
                .filter(which)
                .toList();
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        var everybody = roster.everybody();
        return mine.stream()
                .filter(each -> everybody.postIn(groups, each.absent(), today).isPresent())
                .findFirst()
                .map(each -> inPlaceOf(each, groups, everybody));
    }

    private Actor inPlaceOf(Substitution substitution, Collection<String> groups, Roster everybody) {
        var own = of(substitution.substitute());
        var absent = substitution.absent();
        var today = roster.today();
        return everybody
                .postIn(groups, absent, today)
                .or(() -> everybody.postsOf(absent, today).stream().findFirst())
                .map(post -> new Actor(own.person(), post.unitCode(), own.post(), Optional.of(post.title())))
                .orElse(own);
    }

    private static Actor actor(String person, Post post) {
        return new Actor(person, post.unitCode(), post.title(), Optional.empty());
    }
}
