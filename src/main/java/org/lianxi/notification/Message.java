package org.lianxi.notification;

import org.lianxi.kernel.CaseNumber;

/**
 * A message.
 *
 * @param text one Chinese sentence
 * @param link where to read on, e.g. {@code /meetings/2026-HY-0001}
 * @param key says which event of the case it tells of; of one case nobody gets two messages with the same key
 * @param outside the sentence that may leave the application, by mail and the like: number and step, nothing that
 *     somebody wrote
 * @param urgent whether it is not kept for the daily digest: red lights
 */
public record Message(CaseNumber caseNumber, String text, String link, String key, String outside, boolean urgent) {

    public Message(CaseNumber caseNumber, String text, String link, String key) {
        this(caseNumber, text, link, key, text, false);
    }

    /** The same for those who are outside, where the text itself quotes somebody. */
    public Message outside(String sentence) {
        return new Message(caseNumber, text, link, key, sentence, urgent);
    }

    public Message urgently() {
        return new Message(caseNumber, text, link, key, outside, true);
    }
}
