package org.lianxi.modeling.domain;

import java.util.List;

/**
 * What became of the running cases when they were moved for trial, or in earnest.
 *
 * @param moved how many go on in the new version
 * @param stays those that cannot be moved, and why
 */
public record Rehearsal(int moved, List<Staying> stays) {

    /**
     * @param caseNumber empty where the reader must not learn it
     * @param reason in words
     */
    public record Staying(String caseNumber, String step, String reason) {}

    public Rehearsal {
        stays = List.copyOf(stays);
    }

    public static Rehearsal none() {
        return new Rehearsal(0, List.of());
    }
}
