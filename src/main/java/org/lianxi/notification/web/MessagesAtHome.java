package org.lianxi.notification.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lianxi.kernel.HomeSection;
import org.lianxi.notification.application.ReadMessages;
import org.lianxi.notification.application.ReceivedMessage;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The newest unread messages, and the way to all of them. */
@Component
@Order(20)
class MessagesAtHome implements HomeSection {

    private static final int SHOWN = 8;

    private final ReadMessages readMessages;

    MessagesAtHome(ReadMessages readMessages) {
        this.readMessages = readMessages;
    }

    @Override
    public String title() {
        return "消息";
    }

    @Override
    public List<Line> lines(String person) {
        var messages = readMessages.of(person);
        var lines = new ArrayList<Line>();
        messages.stream()
                .filter(message -> !message.read())
                .limit(SHOWN)
                .map(message -> Line.of(message.text(), message.link(), message.sentAt()))
                .forEach(lines::add);
        if (!messages.isEmpty()) {
            lines.add(toAll(messages));
        }
        return lines;
    }

    private static Line toAll(List<ReceivedMessage> messages) {
        var unread = messages.stream().filter(message -> !message.read()).count();
        var text = unread == 0 ? "没有未读消息，查看以往消息" : "共 %d 条未读，查看全部消息".formatted(unread);
        return new Line(text, Optional.of("/messages"), Optional.empty());
    }
}
