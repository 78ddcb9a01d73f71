package org.lianxi.bench;

import java.util.Map;

/**
 * What is submitted at a user task.
 *
 * @param person who submits it; empty for a task of one unit, which its liaison answers
 * @param answers what the person types, where code of ours takes the answers
 * @param flags what the model needs there, where no code of ours sets it
 */
record Step(String person, Map<String, Object> answers, Map<String, Object> flags) {}
