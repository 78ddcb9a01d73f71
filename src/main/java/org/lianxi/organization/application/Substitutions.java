package org.lianxi.organization.application;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lianxi.organization.domain.Substitution;

/** The register of absences and substitutes, and the task offers that were made because of them. */
public interface Substitutions {

    /** Those that stand and end on the day or later, oldest first. */
    List<Substitution> standingFrom(LocalDate day);

    /** Those that the person gave or received, newest first, revoked ones too. */
    List<Substitution> concerning(String person);

    List<Substitution> all();

    Optional<Substitution> find(String id);

    void add(Substitution substitution);

    void revoke(String id, String by, LocalDateTime at);

    void rememberOffer(Offer offer);

    void forgetOffer(Offer offer);

    List<Offer> offers();

    List<Offer> offersOf(String task);

    /**
     * A substitution has taken effect on the task.
     *
     * @param byName whether the task was offered to the substitute because of it; not where they may act anyway
     */
    record Offer(String substitution, String task, boolean byName) {}
}
