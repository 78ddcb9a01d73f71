package org.lianxi.modeling.guard;

import java.util.Map;
import java.util.Set;

/**
 * What the application publishes for models to name.
 *
 * @param delegates beans that a service task, send task or business rule task may call
 * @param taskListeners beans that may listen to a user task
 * @param executionListeners beans that may listen to a start event or another execution
 * @param variables process variables that our code sets, and settings
 * @param messages names of messages that our code or a shipped model sends
 * @param clauses ids of the regulation's clauses
 * @param answers what a listener reads of the form's answers, by its bean; nothing is checked where it is not listed
 */
public record Vocabulary(
        Set<String> delegates,
        Set<String> taskListeners,
        Set<String> executionListeners,
        Set<String> variables,
        Set<String> messages,
        Set<String> clauses,
        Map<String, AnswerKeys> answers) {

    /**
     * @param known all fields that it can read
     * @param required those that it cannot do without
     */
    public record AnswerKeys(Set<String> known, Set<String> required) {}
}
