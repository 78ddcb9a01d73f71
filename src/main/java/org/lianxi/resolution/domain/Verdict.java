package org.lianxi.resolution.domain;

/** 核查结论: what the office says to a reported completion. */
public sealed interface Verdict {

    /** @param conclusion what was checked; may be empty */
    record Verified(String conclusion) implements Verdict {}

    record SentBack(String reason) implements Verdict {}
}
