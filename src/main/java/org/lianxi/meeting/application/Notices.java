package org.lianxi.meeting.application;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;
import org.lianxi.meeting.domain.Plan;
import org.lianxi.meeting.domain.Receipt;

/** Issued notices and the units' receipts, version by version. */
public interface Notices {

    void add(CaseNumber meeting, int version, Plan plan, LocalDateTime issuedAt);

    Optional<Plan> find(CaseNumber meeting, int version);

    void addReceipt(CaseNumber meeting, int version, Receipt receipt, String answeredBy, LocalDateTime answeredAt);

    Optional<GivenReceipt> receiptOf(CaseNumber meeting, int version, UnitCode unit);

    List<GivenReceipt> receipts(CaseNumber meeting, int version);

    /** A receipt with who gave it and when. */
    record GivenReceipt(Receipt receipt, String answeredBy, LocalDateTime answeredAt) {}
}
