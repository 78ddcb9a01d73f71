package org.lianxi.approval;

import java.util.List;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;

/**
 * Departments could not agree, and the joint conference is asked (clause 3.1b). Whoever keeps the conference's topics
 * proposes one for it, within the same transaction, and answers through {@link ConferenceReplies}.
 *
 * @param person user id of whoever drafted it, who becomes the topic's proposer
 * @param urgency as the topic's form knows it, e.g. {@code urgent}
 * @param legalBasis the law on which the positions rest
 */
public record ConferenceWanted(
        CaseNumber origin,
        String person,
        String title,
        String urgency,
        String background,
        String proposal,
        String legalBasis,
        List<UnitCode> concernedUnits) {}
