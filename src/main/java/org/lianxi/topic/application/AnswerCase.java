package org.lianxi.topic.application;

import org.lianxi.approval.ConferenceReplies;
import org.lianxi.topic.domain.Topic;
import org.lianxi.topic.domain.TopicState;
import org.springframework.stereotype.Component;

/** Tells the joint approval that asked the conference how its topic has ended, however it ended. */
@Component
class AnswerCase {

    private final TopicOrigins origins;
    private final ConferenceReplies replies;

    AnswerCase(TopicOrigins origins, ConferenceReplies replies) {
        this.origins = origins;
        this.replies = replies;
    }

    /** Nothing happens where no case waits for the topic. */
    void with(Topic ended) {
        var standing = ended.standing();
        origins.of(ended.number())
                .ifPresent(origin -> replies.topicEnded(
                        origin,
                        ended.number(),
                        standing.state() == TopicState.DECIDED,
                        standing.state().label(),
                        standing.remark(),
                        standing.meeting().map(Object::toString).orElse("")));
    }
}
