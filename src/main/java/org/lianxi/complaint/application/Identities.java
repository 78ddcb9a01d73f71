package org.lianxi.complaint.application;

import java.util.List;
import java.util.Optional;
import org.lianxi.complaint.domain.Identity;
import org.lianxi.complaint.domain.Viewing;
import org.lianxi.kernel.CaseNumber;

/** Who complains, kept in one table, encrypted; whoever looks leaves a trace. */
public interface Identities {

    void keep(CaseNumber number, Identity identity);

    /** As everybody who works on the case sees it; empty where the citizen gave nothing or it was erased. */
    Optional<Identity> masked(CaseNumber number);

    /**
     * In clear, for a ground that is logged.
     *
     * @throws org.lianxi.kernel.Refusal {@code complaint.ground-missing} where the ground says nothing
     */
    Identity reveal(CaseNumber number, String person, String post, String ground);

    /** Everybody who has looked, the latest first. */
    List<Viewing> viewings(CaseNumber number);

    /** Whether the text holds a part of the identity; nobody sees it by asking. */
    boolean appearIn(CaseNumber number, String text);

    /** For the citizen themselves, who has proved it by the query code. */
    Optional<Identity> own(CaseNumber number);

    void correct(CaseNumber number, Identity right);

    void erase(CaseNumber number);
}
