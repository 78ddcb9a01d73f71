package org.lianxi.document.application;

import java.util.Collections;
import java.util.Set;
import org.lianxi.organization.People;
import org.springframework.stereotype.Component;

/** Who may read what, by the posts they hold today. */
@Component
class Readers {

    /** Issued documents go to the leaders, the office and all member units. */
    private static final Set<String> OF_DOCUMENTS = Set.of("leader", "deputy-leader", "office", "member", "liaison");

    /** Whole records, with every opinion, are for those who answer for the case, and for the audit. */
    private static final Set<String> OF_CASES = Set.of("leader", "deputy-leader", "office", "audit-admin");

    private final People people;

    Readers(People people) {
        this.people = people;
    }

    boolean mayReadDocuments(String person) {
        return isIn(OF_DOCUMENTS, person);
    }

    boolean mayReadCases(String person) {
        return isIn(OF_CASES, person);
    }

    private boolean isIn(Set<String> groups, String person) {
        return !Collections.disjoint(groups, people.groupsOf(person));
    }
}
