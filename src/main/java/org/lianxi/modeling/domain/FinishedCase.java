package org.lianxi.modeling.domain;

import java.time.LocalDateTime;
import java.util.List;

/**
 * What history tells of a case that has ended.
 *
 * @param number empty where the reader must not learn it
 * @param steps in the order in which they began
 */
public record FinishedCase(String number, List<Step> steps) {

    /**
     * Something of the model that the case went through.
     *
     * @param element id in the model
     * @param name as it was called then
     */
    public record Step(String element, String name, LocalDateTime from, LocalDateTime to) {}

    public FinishedCase {
        steps = List.copyOf(steps);
    }
}
