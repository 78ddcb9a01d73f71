package org.lianxi.complaint.application;

import org.lianxi.calendar.Term;
import org.lianxi.kernel.UnitCode;

/**
 * What the decision table {@code complaint-policy} says of a source and a kind.
 *
 * @param acceptance for deciding whether it is accepted
 * @param handling from the acceptance to the reply
 * @param extensionDays by how much that may become longer, counted the same way; 0 where it may not
 * @param yellowDays the light turns yellow when so many days are left
 * @param unit who handles it, unless the rules of recusal say otherwise
 * @param legalReview whether legal affairs review the reply
 * @param rating how long the citizen may rate it
 * @param retentionYears how long it is kept after its end
 * @param ground the law, or 本系统约定
 */
public record Policy(
        Term acceptance,
        Term handling,
        int extensionDays,
        int yellowDays,
        UnitCode unit,
        boolean legalReview,
        Term rating,
        int retentionYears,
        String ground) {}
