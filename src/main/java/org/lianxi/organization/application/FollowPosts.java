package org.lianxi.organization.application;

import org.lianxi.organization.PostsChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the engine follow who holds which post today. */
@Service
public class FollowPosts {

    private final RosterToday roster;
    private final EngineRoster engine;
    private final ApplicationEventPublisher events;

    FollowPosts(RosterToday roster, EngineRoster engine, ApplicationEventPublisher events) {
        this.roster = roster;
        this.engine = engine;
        this.events = events;
    }

    @Transactional
    public void today() {
        var everybody = roster.everybody();
        var today = roster.today();
        var users = everybody.people().stream()
                .map(person -> new EngineRoster.EngineUser(
                        person, everybody.nameOf(person, today), everybody.groupsOf(person, today)))
                .toList();
        var difference = engine.follow(users, roster.organization().groups());
        if (difference.changed()) {
            events.publishEvent(new PostsChanged());
        }
    }
}
