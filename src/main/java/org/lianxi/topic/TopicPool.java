package org.lianxi.topic;

import java.util.List;
import org.lianxi.kernel.CaseNumber;

/** 议题库: approved topics that wait for a meeting. */
public interface TopicPool {

    /** Topics that no meeting has taken up, most urgent and oldest first. */
    List<PooledTopic> waiting();

    PooledTopic get(CaseNumber topic);

    /**
     * A meeting takes the topic up. Taking it up again for the same meeting changes nothing.
     *
     * @throws org.lianxi.kernel.Refusal {@code topic.not-in-pool} where it is not waiting, or another meeting has it
     */
    void takeUp(CaseNumber topic, CaseNumber meeting);

    /** The meeting gives the topic back: it was cancelled, left the topic out, or postponed it. */
    void giveBack(CaseNumber topic, CaseNumber meeting);

    /**
     * The meeting has heard the topic. The process of the topic is told by the message {@code meeting.topicHeard},
     * which the meeting's model sends; this only writes what was decided.
     *
     * @param decided false where it was heard without a decision
     * @param decision the decision's text; empty where there is none
     */
    void conclude(CaseNumber topic, CaseNumber meeting, boolean decided, String decision);
}
