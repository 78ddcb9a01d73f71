package org.lianxi.complaint.domain;

/**
 * Who handles a complaint, and who decides beside them. All are groups of the engine.
 *
 * @param code the unit's code, or {@code leader}
 * @param group who finds out the facts and drafts the reply
 * @param approver who decides on a longer period
 * @param reviewer who reviews the reply
 * @param legality who reviews whether it is lawful
 */
public record Handler(String code, String group, String approver, String reviewer, String legality) {

    static final String LEADER = "leader";

    /** The head of the city's conference handles what nobody below may (clause 2.1). */
    public boolean isLeader() {
        return code.equals(LEADER);
    }
}
