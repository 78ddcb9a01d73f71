package org.lianxi.notification.application;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.lianxi.notification.Message;
import org.springframework.stereotype.Component;

/** Writes what is to go out: number, step and link. */
@Component
class QueueOutgoing {

    private static final int LONGEST_DIGEST = 50;

    private final Channels channels;
    private final Outbox outbox;
    private final NotificationSettings settings;

    QueueOutgoing(Channels channels, Outbox outbox, NotificationSettings settings) {
        this.channels = channels;
        this.outbox = outbox;
        this.settings = settings;
    }

    /** To those who want to hear at once. */
    void atOnce(Collection<String> people, Message message, LocalDateTime now) {
        for (var channel : channels.of(people)) {
            if (channel.tellsAtOnce(message.urgent())) {
                var number = message.caseNumber().value();
                outbox.add(to(
                        channel,
                        "message|%s|%s|%s".formatted(channel.person(), number, message.key()),
                        number,
                        "【联席】%s %s".formatted(number, message.urgent() ? "红灯提醒" : "有新消息"),
                        "%s\n\n请登录查看：%s".formatted(message.outside(), settings.address(message.link())),
                        now));
            }
        }
    }

    /** All unread messages in one. */
    void digest(Channel channel, List<UnreadMessage> unread, LocalDateTime now) {
        var text = new StringBuilder("您有 %d 条未读消息：\n".formatted(unread.size()));
        unread.stream()
                .limit(LONGEST_DIGEST)
                .forEach(message ->
                        text.append("\n· %s\n  %s\n".formatted(message.outside(), settings.address(message.link()))));
        if (unread.size() > LONGEST_DIGEST) {
            text.append("\n其余 %d 条请登录查看。\n".formatted(unread.size() - LONGEST_DIGEST));
        }
        text.append("\n全部消息：").append(settings.address("/messages"));
        outbox.add(to(
                channel,
                "digest|%s|%s".formatted(channel.person(), now.toLocalDate()),
                "",
                "【联席】%d 条未读消息".formatted(unread.size()),
                text.toString(),
                now));
    }

    private Outgoing to(
            Channel channel, String key, String caseNumber, String subject, String text, LocalDateTime now) {
        var body = "%s\n\n本消息由系统发出，请勿回复。接收方式可在 %s 更改。".formatted(text, settings.address("/messages/channel"));
        return new Outgoing(
                0, key, channel.person(), caseNumber, channel.route(), channel.address(), subject, body, 0, now);
    }
}
