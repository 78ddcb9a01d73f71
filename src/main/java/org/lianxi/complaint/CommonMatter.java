package org.lianxi.complaint;

import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;

/**
 * A complaint has shown something serious or common that the joint conference should talk about (clause 3.1b). Whoever
 * keeps the conference's topics proposes one for it, within the same transaction. The complaint does not wait for it,
 * and the topic names neither the complaint nor the citizen.
 *
 * @param origin the complaint; for the link between the two, never for the topic's text
 * @param person user id of whoever proposes it
 * @param about the unit that the matter concerns
 */
public record CommonMatter(
        CaseNumber origin, String person, String title, String background, String proposal, UnitCode about) {}
