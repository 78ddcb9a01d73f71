package org.lianxi.organization.application;

import java.time.LocalDate;
import java.util.List;
import org.lianxi.organization.domain.Term;

/** The terms of office as they stand: seeded from the organization file, changed as posts change hands. */
public interface Terms {

    List<Term> all();

    List<Term> ofPerson(String person);

    void add(Term term);

    /** Sets the last day of the term that the person began on its first day and that has no other end before it. */
    void end(Term term, LocalDate last);

    /** Waits until nobody else changes posts or substitutions, and keeps others waiting until the transaction ends. */
    void takeTurn();
}
