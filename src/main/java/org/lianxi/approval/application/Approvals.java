package org.lianxi.approval.application;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lianxi.approval.domain.ApprovalCase;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;

/** The register of joint approvals. */
public interface Approvals {

    void add(ApprovalCase received);

    /** Keeps under which key a program sent the application, so that sending it again opens nothing. */
    void addSent(String sender, String key, String fingerprint, CaseNumber number);

    /** What a program has sent under the key before. */
    Optional<Sent> sent(String sender, String key);

    /** @param fingerprint of the request, to tell a repetition from another request under the same key */
    record Sent(CaseNumber number, String fingerprint) {}

    Optional<ApprovalCase> find(CaseNumber number);

    /** @throws org.lianxi.kernel.Refusal {@code approval.unknown} where there is no such case */
    ApprovalCase get(CaseNumber number);

    /** As {@link #get}, and nobody else changes the case or its reviews until this transaction ends. */
    ApprovalCase lock(CaseNumber number);

    /** @throws org.lianxi.kernel.Refusal {@code approval.changed-meanwhile} where somebody else stored it since */
    void save(ApprovalCase changed);

    /**
     * Cases, the newest first.
     *
     * @param units only cases in which one of these takes or took part; empty for all cases
     */
    List<ApprovalCase> list(Optional<Collection<UnitCode>> units, Slice slice);

    /** A part of a list. */
    record Slice(boolean closed, int from, int most) {}

    /** Cases of which the decision was published, the newest first. */
    List<Published> published(int from, int most);

    void publish(CaseNumber number, LocalDateTime at);

    record Published(ApprovalCase approval, LocalDateTime at) {}
}
