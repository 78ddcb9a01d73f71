package org.lianxi.document;

import java.time.LocalDateTime;

/**
 * One line of a case's record: who did what, when, under which post. Never changed once written.
 *
 * @param step the step as the model names it, e.g. 审核议题
 * @param decision what was decided, in one or two words, e.g. 同意; empty for steps without a decision
 * @param text the opinion or reason in full; empty where none was given
 * @param post the signature under which it was done; 系统 for steps without a person
 */
public record CaseEntry(String step, String decision, String text, String person, String post, LocalDateTime at) {}
