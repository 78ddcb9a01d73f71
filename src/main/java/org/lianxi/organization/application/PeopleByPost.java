package org.lianxi.organization.application;

import java.util.List;
import java.util.TreeSet;
import org.lianxi.organization.People;
import org.lianxi.organization.Person;
import org.lianxi.organization.domain.Post;
import org.springframework.stereotype.Component;

@Component
class PeopleByPost implements People {

    private final RosterToday roster;
    private final SubstitutesToday substitutes;

    PeopleByPost(RosterToday roster, SubstitutesToday substitutes) {
        this.roster = roster;
        this.substitutes = substitutes;
    }

    @Override
    public List<Person> all() {
        var everybody = roster.everybody();
        var today = roster.today();
        return everybody.people().stream()
                .map(person -> new Person(person, everybody.nameOf(person, today), everybody.isInOffice(person, today)))
                .toList();
    }

    @Override
    public String nameOf(String person) {
        return roster.everybody().nameOf(person, roster.today());
    }

    @Override
    public List<String> postsOf(String person) {
        return roster.of(person).postsOf(person, roster.today()).stream()
                .map(Post::title)
                .toList();
    }

    @Override
    public List<String> groupsOf(String person) {
        return List.copyOf(roster.of(person).groupsOf(person, roster.today()));
    }

    @Override
    public List<String> groupsOf(String person, String process) {
        var groups = new TreeSet<>(groupsOf(person));
        substitutes.counting().stream()
                .filter(each -> each.substitute().equals(person) && each.works().cover(process))
                .forEach(each -> groups.addAll(groupsOf(each.absent())));
        return List.copyOf(groups);
    }
}
