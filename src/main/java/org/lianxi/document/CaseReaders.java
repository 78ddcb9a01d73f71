package org.lianxi.document;

import org.lianxi.kernel.CaseNumber;

/**
 * Who, besides the leaders and the office, may read what was issued in a case. Each capability that issues documents
 * answers for its own cases, by the rule of its pages.
 */
public interface CaseReaders {

    /** Whether the person may read the documents of the case; false for the cases of others. */
    boolean mayRead(String person, CaseNumber number);
}
