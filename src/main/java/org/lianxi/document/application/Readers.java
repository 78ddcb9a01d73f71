package org.lianxi.document.application;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.lianxi.document.CaseReaders;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.organization.People;
import org.springframework.stereotype.Component;

/** Who may read what, by the posts they hold today. */
@Component
class Readers {

    /** Whole records, with every opinion, are for those who answer for the case, and for the audit. */
    private static final Set<String> OF_CASES = Set.of("leader", "deputy-leader", "office", "audit-admin");

    private final People people;
    private final List<CaseReaders> capabilities;

    Readers(People people, List<CaseReaders> capabilities) {
        this.people = people;
        this.capabilities = capabilities;
    }

    boolean mayReadDocuments(String person, CaseNumber number) {
        return mayReadCases(person) || capabilities.stream().anyMatch(each -> each.mayRead(person, number));
    }

    boolean mayReadCases(String person) {
        return !Collections.disjoint(OF_CASES, people.groupsOf(person));
    }
}
