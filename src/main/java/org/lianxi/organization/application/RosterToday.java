package org.lianxi.organization.application;

import java.time.Clock;
import java.time.LocalDate;
import org.lianxi.organization.domain.Organization;
import org.lianxi.organization.domain.Roster;
import org.springframework.stereotype.Component;

/** The roster as the table has it now. One small query each time, so that every node sees a change at once. */
@Component
class RosterToday {

    private final Organization organization;
    private final Terms terms;
    private final Clock clock;

    RosterToday(Organization organization, Terms terms, Clock clock) {
        this.organization = organization;
        this.terms = terms;
        this.clock = clock;
    }

    Organization organization() {
        return organization;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Roster everybody() {
        return new Roster(organization, terms.all());
    }

    /** The roster of one person alone. */
    Roster of(String person) {
        return new Roster(organization, terms.ofPerson(person));
    }
}
