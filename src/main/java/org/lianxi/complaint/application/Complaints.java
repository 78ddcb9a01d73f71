package org.lianxi.complaint.application;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lianxi.complaint.domain.Complaint;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;

/** The register of complaints; no word of what anybody wrote. */
public interface Complaints {

    /** @throws org.springframework.dao.DuplicateKeyException where the same submission has been stored already */
    void add(Complaint registered, Marks marks);

    /**
     * What a complaint is recognized by, none of it readable.
     *
     * @param submission of the form that was sent; the same form sent twice is one complaint
     * @param code of the secret query code
     * @param contact of the way to reach the citizen; empty where none was given
     * @param matter of citizen, unit and words together
     * @param reference the number under which a hotline or petition office knows it; empty where there is none
     */
    record Marks(String submission, String code, String contact, String matter, String reference) {}

    /** The complaint that the form with this mark became. */
    Optional<CaseNumber> submitted(String submission);

    Optional<Complaint> find(CaseNumber number);

    /** @throws org.lianxi.kernel.Refusal {@code complaint.unknown} where there is none */
    Complaint get(CaseNumber number);

    /** As {@link #get}, and nobody else changes it until this transaction ends. */
    Complaint lock(CaseNumber number);

    /** @throws org.lianxi.kernel.Refusal {@code complaint.changed-meanwhile} where somebody else stored it since */
    void save(Complaint changed);

    /** Whether the query code with this mark opens the complaint. */
    boolean opens(CaseNumber number, String code);

    /** An earlier complaint, still pending, of the same words, citizen and unit, or with the same reference. */
    Optional<CaseNumber> sameMatter(CaseNumber number);

    /** Earlier complaints, still pending, of the same citizen about the same unit. */
    List<Complaint> sameCitizen(CaseNumber number);

    /** Those that have not ended, the newest first. */
    List<Complaint> pending(int from, int most);

    /**
     * The newest first.
     *
     * @param about only those about these units
     * @param handlers only those that these handle; empty for all
     */
    List<Complaint> list(Collection<UnitCode> about, Optional<Collection<String>> handlers, Slice slice);

    /**
     * A part of a list.
     *
     * @param closed those that have ended, instead of those that have not
     */
    record Slice(boolean closed, int from, int most) {}

    /** Complaints that were added to this one as the same matter. */
    List<CaseNumber> linkedTo(CaseNumber number);

    /** Ended cases with personal data, whose time is over. */
    List<CaseNumber> expired(LocalDateTime now, int most);

    /**
     * Removes what a citizen could be recognized by; what statistics count stays, and the code still opens the case.
     */
    void erase(CaseNumber number, LocalDateTime at);

    boolean isErased(CaseNumber number);
}
