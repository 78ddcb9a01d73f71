package org.lianxi.modeling.domain;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a changed model would have meant for cases that have ended.
 *
 * @param cases how many were looked at, the newest first
 * @param alike how many of them would have gone the same way
 * @param findings what would have been otherwise
 * @param handovers steps that other people would have been offered
 */
public record LookBack(int cases, int alike, List<Finding> findings, List<Handover> handovers) {

    /**
     * @param sentence without the full stop
     * @param cases how many of the cases
     * @param examples numbers of a few of them, empty ones left out
     */
    public record Finding(String sentence, int cases, List<String> examples) {}

    /**
     * @param step its name
     * @param gains people who would be offered it and are not today
     * @param loses people who are offered it today and would not be
     * @param times how often the step was done in the cases that were looked at
     */
    public record Handover(String step, List<String> gains, List<String> loses, int times) {

        public Handover {
            gains = List.copyOf(gains);
            loses = List.copyOf(loses);
        }
    }

    public LookBack {
        findings = List.copyOf(findings);
        handovers = List.copyOf(handovers);
    }

    public static LookBack none() {
        return new LookBack(0, 0, List.of(), List.of());
    }

    public LookBack and(LookBack other) {
        return new LookBack(
                cases + other.cases,
                alike + other.alike,
                Stream.concat(findings.stream(), other.findings.stream()).toList(),
                Stream.concat(handovers.stream(), other.handovers.stream()).toList());
    }
}
