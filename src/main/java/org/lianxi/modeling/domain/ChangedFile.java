package org.lianxi.modeling.domain;

import java.time.LocalDateTime;

/**
 * A file of a change, as it was saved last.
 *
 * @param name e.g. {@code topic.bpmn}
 * @param baseSha256 of the deployed file from which it began; empty for a new file
 * @param revision counts the saves; whoever saves must have seen the last one
 */
public record ChangedFile(
        String name, String content, String baseSha256, int revision, String savedBy, LocalDateTime savedAt) {

    public boolean isModel() {
        return name.endsWith(".bpmn");
    }

    public boolean isDecision() {
        return name.endsWith(".dmn");
    }
}
