package org.lianxi.document;

import java.util.Optional;
import org.lianxi.kernel.CaseNumber;

/**
 * Who, besides the leaders and the office, may read what was issued in a case, and what the case is. Each capability
 * that has cases answers for its own, by the rule of its pages.
 */
public interface CaseReaders {

    /** Whether the person may read the documents and materials of the case; false for the cases of others. */
    boolean mayRead(String person, CaseNumber number);

    /** Whether the person may add materials to the case. */
    default boolean mayAddMaterials(String person, CaseNumber number) {
        return mayRead(person, number);
    }

    /** The case in one paragraph, for somebody who may read it; empty for the cases of others. */
    default Optional<CaseSummary> summary(String person, CaseNumber number) {
        return Optional.empty();
    }

    /** @param link the page of the case */
    record CaseSummary(String paragraph, String link) {}
}
