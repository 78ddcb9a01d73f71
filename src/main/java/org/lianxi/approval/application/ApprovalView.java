package org.lianxi.approval.application;

import java.util.List;
import java.util.Optional;
import org.lianxi.approval.domain.ApprovalCase;
import org.lianxi.approval.domain.Change;
import org.lianxi.approval.domain.Coordination;
import org.lianxi.approval.domain.Extension;
import org.lianxi.approval.domain.Procedure;
import org.lianxi.calendar.ClockReading;
import org.lianxi.document.CaseEntry;
import org.lianxi.document.IssuedDocument;

/**
 * One case as its page shows it.
 *
 * @param reviews current and superseded ones
 * @param seesContact whether the reader may see identity and contact of the applicant in full
 * @param mayWithdraw whether the reader may register that the applicant withdraws
 */
public record ApprovalView(
        ApprovalCase approval,
        Optional<ClockReading> clock,
        List<ReviewLine> reviews,
        List<Procedure> procedures,
        List<Coordination> coordinations,
        List<Extension> extensions,
        List<Change> changes,
        List<IssuedDocument> letters,
        List<CaseEntry> record,
        boolean seesContact,
        boolean mayWithdraw) {}
