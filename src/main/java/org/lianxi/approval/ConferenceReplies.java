package org.lianxi.approval;

import org.lianxi.kernel.CaseNumber;

/** What the joint conference tells a case that asked it. */
public interface ConferenceReplies {

    /** The topic has been proposed and has its number. */
    void topicOpened(CaseNumber origin, CaseNumber topic);

    /**
     * The topic has come to its end; the waiting case goes on. Telling it again changes nothing.
     *
     * @param decided whether a meeting decided it
     * @param outcome how it ended, in Chinese, e.g. 已议定
     * @param text the decision, or why there is none
     * @param meeting the meeting's case number; empty where none heard it
     */
    void topicEnded(CaseNumber origin, CaseNumber topic, boolean decided, String outcome, String text, String meeting);
}
