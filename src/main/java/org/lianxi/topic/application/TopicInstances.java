package org.lianxi.topic.application;

import org.lianxi.kernel.CaseNumber;
import org.lianxi.topic.domain.Topic;

/** The running processes of topics, for what happens outside a task. */
public interface TopicInstances {

    /** Tells the process of a topic in the pool that its unit has withdrawn it. */
    void withdrawn(CaseNumber topic);

    /** Starts the process of a topic that was proposed for a waiting case. */
    void wanted(Topic topic);
}
