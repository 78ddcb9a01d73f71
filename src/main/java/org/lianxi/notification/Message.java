package org.lianxi.notification;

import org.lianxi.kernel.CaseNumber;

/**
 * A message.
 *
 * @param text one Chinese sentence
 * @param link where to read on, e.g. {@code /meetings/2026-HY-0001}
 * @param key says which event of the case it tells of; of one case nobody gets two messages with the same key
 */
public record Message(CaseNumber caseNumber, String text, String link, String key) {}
