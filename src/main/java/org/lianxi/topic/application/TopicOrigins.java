package org.lianxi.topic.application;

import java.util.Optional;
import org.lianxi.kernel.CaseNumber;

/** Which topics were proposed for a case of another capability that waits for the conference's answer. */
public interface TopicOrigins {

    void keep(CaseNumber topic, CaseNumber origin);

    /** The case that waits; empty where people proposed the topic by themselves. */
    Optional<CaseNumber> of(CaseNumber topic);
}
