package org.lianxi.notification.application;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianxi.notification.application.Channel.Route;
import org.lianxi.notification.application.Courier.NotDelivered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Sends what lies in the outbox: after commit only, what concerns one case to one person in order. A node that dies
 * between sending and noting it leads to a second attempt under the same Message-ID, which the receiver recognizes.
 */
@Service
public class SendOutgoing {

    private static final Logger LOG = LoggerFactory.getLogger(SendOutgoing.class);

    /** How long a node that died keeps others from what it had claimed; longer than any courier waits. */
    private static final Duration CLAIM = Duration.ofMinutes(2);

    /** Then the operator has to look: three days of an office without mail. */
    private static final Duration GIVE_UP_AFTER = Duration.ofDays(3);

    private static final List<Duration> BACK_OFF = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4));

    private static final int AT_ONCE = 50;

    private final Outbox outbox;
    private final Map<Route, Courier> couriers;
    private final Clock clock;

    SendOutgoing(Outbox outbox, List<Courier> couriers, Clock clock) {
        this.outbox = outbox;
        this.couriers = couriers.stream().collect(Collectors.toMap(Courier::route, Function.identity()));
        this.clock = clock;
    }

    /** @return how many went out */
    @Scheduled(
            fixedDelayString = "${lianxi.notification.send-every:10s}",
            initialDelayString = "${lianxi.notification.send-every:10s}")
    public int now() {
        var sent = 0;
        for (var due = outbox.due(time(), AT_ONCE); !due.isEmpty(); due = outbox.due(time(), AT_ONCE)) {
            for (var outgoing : due) {
                var now = time();
                if (outbox.claim(outgoing.id(), now.plus(CLAIM), now) && send(outgoing)) {
                    sent++;
                }
            }
        }
        return sent;
    }

    private boolean send(Outgoing outgoing) {
        try {
            var courier = couriers.get(outgoing.route());
            if (courier == null || !courier.ready()) {
                throw new NotDelivered(
                        false, "系统没有设置“%s”这种发送方式".formatted(outgoing.route().title()));
            }
            courier.deliver(outgoing);
            outbox.markSent(outgoing.id(), time());
            return true;
        } catch (NotDelivered failed) {
            note(outgoing, failed);
            return false;
        }
    }

    private void note(Outgoing outgoing, NotDelivered failed) {
        var now = time();
        if (failed.forGood() || outgoing.queuedAt().plus(GIVE_UP_AFTER).isBefore(now)) {
            outbox.giveUp(outgoing.id(), now, failed.reason());
            LOG.warn("Outgoing message {} was given up after {} attempts", outgoing.id(), outgoing.attempts() + 1);
        } else {
            var wait = BACK_OFF.get(Math.min(outgoing.attempts(), BACK_OFF.size() - 1));
            outbox.tryAgain(outgoing.id(), now.plus(wait), failed.reason());
        }
    }

    private LocalDateTime time() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
