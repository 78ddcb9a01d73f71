package org.lianxi.resolution.domain;

import java.time.LocalDate;

/** What the leader says to a request for an extension. */
public sealed interface Ruling {

    /**
     * @param newDue the date asked for, or another one that the leader sets
     * @param opinion may be empty
     */
    record Granted(LocalDate newDue, String opinion) implements Ruling {}

    record Refused(String reason) implements Ruling {}
}
