package org.lianxi.document.application;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lianxi.document.CaseReaders;
import org.lianxi.document.CaseReaders.CaseSummary;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.ClosedCases;
import org.lianxi.organization.People;
import org.springframework.stereotype.Component;

/** Who may read what, by the posts they hold today. */
@Component
class Readers {

    /** Whole records, with every opinion, are for those who answer for the case, and for the audit. */
    private static final Set<String> OF_CASES = Set.of("leader", "deputy-leader", "office", "audit-admin");

    private final People people;
    private final List<CaseReaders> capabilities;
    private final List<ClosedCases> closed;

    Readers(People people, List<CaseReaders> capabilities, List<ClosedCases> closed) {
        this.people = people;
        this.capabilities = capabilities;
        this.closed = closed;
    }

    boolean mayReadDocuments(String person, CaseNumber number) {
        return isOpen(person, number)
                && (readsCases(person) || capabilities.stream().anyMatch(each -> each.mayRead(person, number)));
    }

    boolean mayReadCase(String person, CaseNumber number) {
        return readsCases(person) && isOpen(person, number);
    }

    /** Materials belong to a case that a capability knows. */
    boolean mayReadMaterials(String person, CaseNumber number) {
        return isOpen(person, number) && capabilities.stream().anyMatch(each -> each.mayRead(person, number));
    }

    boolean mayAddMaterials(String person, CaseNumber number) {
        return isOpen(person, number) && capabilities.stream().anyMatch(each -> each.mayAddMaterials(person, number));
    }

    Optional<CaseSummary> summary(String person, CaseNumber number) {
        return isOpen(person, number)
                ? capabilities.stream()
                        .flatMap(each -> each.summary(person, number).stream())
                        .findFirst()
                : Optional.empty();
    }

    boolean managesDocuments(String person) {
        return people.groupsOf(person).contains("office");
    }

    private boolean readsCases(String person) {
        return !Collections.disjoint(OF_CASES, people.groupsOf(person));
    }

    boolean isOpen(String person, CaseNumber number) {
        return closed.stream().noneMatch(each -> each.isClosed(person, number));
    }
}
