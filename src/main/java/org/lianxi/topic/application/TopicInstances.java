package org.lianxi.topic.application;

import org.lianxi.kernel.CaseNumber;

/** The running processes of topics, for what happens outside a task. */
public interface TopicInstances {

    /** Tells the process of a topic in the pool that its unit has withdrawn it. */
    void withdrawn(CaseNumber topic);
}
