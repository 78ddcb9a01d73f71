package org.lianxi.organization.application;

import org.lianxi.organization.PostsChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the engine follow who holds which post today, and leaves no task with somebody who left the post. */
@Service
public class FollowPosts {

    private final RosterToday roster;
    private final Terms terms;
    private final EngineRoster engine;
    private final SubstituteOffers substituteOffers;
    private final ReturnTasks returnTasks;
    private final ApplicationEventPublisher events;

    FollowPosts(
            RosterToday roster,
            Terms terms,
            EngineRoster engine,
            SubstituteOffers substituteOffers,
            ReturnTasks returnTasks,
            ApplicationEventPublisher events) {
        this.roster = roster;
        this.terms = terms;
        this.engine = engine;
        this.substituteOffers = substituteOffers;
        this.returnTasks = returnTasks;
        this.events = events;
    }

    @Transactional
    public void today() {
        terms.takeTurn();
        var everybody = roster.everybody();
        var today = roster.today();
        var users = everybody.people().stream()
                .map(person -> new EngineRoster.EngineUser(
                        person, everybody.nameOf(person, today), everybody.groupsOf(person, today)))
                .toList();
        var changed = engine.follow(users, roster.organization().groups());
        substituteOffers.sweep();
        returnTasks.everywhere(everybody);
        if (changed) {
            events.publishEvent(new PostsChanged());
        }
    }
}
