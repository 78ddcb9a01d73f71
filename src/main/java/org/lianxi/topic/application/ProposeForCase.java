package org.lianxi.topic.application;

import java.util.List;
import java.util.Optional;
import org.lianxi.approval.ConferenceReplies;
import org.lianxi.approval.ConferenceWanted;
import org.lianxi.topic.domain.TopicKind;
import org.lianxi.topic.domain.TopicText;
import org.lianxi.topic.domain.Urgency;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A joint approval asks the conference (clause 3.1b): a topic is proposed for it, and it hears how the topic ends. */
@Service
class ProposeForCase {

    private final ProposeTopic proposeTopic;
    private final TopicOrigins origins;
    private final TopicInstances instances;
    private final ConferenceReplies replies;

    ProposeForCase(
            ProposeTopic proposeTopic, TopicOrigins origins, TopicInstances instances, ConferenceReplies replies) {
        this.proposeTopic = proposeTopic;
        this.origins = origins;
        this.instances = instances;
        this.replies = replies;
    }

    @EventListener
    @Transactional
    public void on(ConferenceWanted wanted) {
        var topic = proposeTopic.forCase(wanted.person(), text(wanted), wanted.origin());
        origins.keep(topic.number(), wanted.origin());
        replies.topicOpened(wanted.origin(), topic.number());
        instances.wanted(topic);
    }

    private static TopicText text(ConferenceWanted wanted) {
        return new TopicText(
                wanted.title(),
                TopicKind.COORDINATION,
                Urgency.of(wanted.urgency()),
                wanted.background(),
                wanted.proposal(),
                wanted.legalBasis(),
                List.copyOf(wanted.concernedUnits()),
                Optional.empty());
    }
}
