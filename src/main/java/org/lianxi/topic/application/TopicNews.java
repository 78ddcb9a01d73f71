package org.lianxi.topic.application;

import java.util.List;
import org.lianxi.notification.Message;
import org.lianxi.notification.Messages;
import org.lianxi.topic.domain.Topic;
import org.springframework.stereotype.Component;

/** Tells people what they wait for: by number and step, without the topic's words. */
@Component
class TopicNews {

    private final Messages messages;

    TopicNews(Messages messages) {
        this.messages = messages;
    }

    /** To whoever proposed it and to the liaisons of their unit. */
    void toProposer(Topic topic, String event, String sentence) {
        var message = message(topic, event, sentence);
        messages.toPerson(topic.proposer(), message);
        messages.toUnits(List.of(topic.proposedBy()), message);
    }

    void toOffice(Topic topic, String event, String sentence) {
        messages.toGroup("office", message(topic, event, sentence));
    }

    static Message message(Topic topic, String event, String sentence) {
        return new Message(
                topic.number(),
                sentence,
                address(topic),
                // The same event may come again in a later round of the same case.
                "topic.%s:%s:%d".formatted(event, topic.number(), topic.version()));
    }

    private static String address(Topic topic) {
        return "/topics/" + topic.number();
    }
}
