package org.lianxi.organization.application;

import java.util.List;
import org.lianxi.organization.People;
import org.lianxi.organization.Person;
import org.lianxi.organization.domain.Post;
import org.springframework.stereotype.Component;

@Component
class PeopleByPost implements People {

    private final RosterToday roster;

    PeopleByPost(RosterToday roster) {
        this.roster = roster;
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
        return roster.of(person).nameOf(person, roster.today());
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
}
