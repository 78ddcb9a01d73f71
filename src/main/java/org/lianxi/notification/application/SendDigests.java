package org.lianxi.notification.application;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.lianxi.kernel.OfficeDays;
import org.lianxi.notification.application.Channel.Rhythm;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * At 8:30 on working days everybody who wants a digest gets one, if there is anything new. It is looked at until the
 * evening, so a node that was down in the morning catches up; nobody gets two in a day.
 */
@Service
public class SendDigests {

    private static final LocalTime FROM = LocalTime.of(8, 30);
    private static final LocalTime TO = LocalTime.of(18, 0);

    private final Channels channels;
    private final Inbox inbox;
    private final QueueOutgoing queue;
    private final OfficeDays days;
    private final Clock clock;

    SendDigests(Channels channels, Inbox inbox, QueueOutgoing queue, OfficeDays days, Clock clock) {
        this.channels = channels;
        this.inbox = inbox;
        this.queue = queue;
        this.days = days;
        this.clock = clock;
    }

    @Scheduled(cron = "0 0/10 8-18 * * *", zone = "Asia/Shanghai")
    @Transactional
    public void now() {
        var now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        if (now.toLocalTime().isBefore(FROM)
                || now.toLocalTime().isAfter(TO)
                || !days.isWorkingDay(now.toLocalDate())) {
            return;
        }
        for (var channel : channels.withRhythm(Rhythm.DIGEST)) {
            var unread = inbox.takeForDigest(channel.person(), now.toLocalDate());
            if (!unread.isEmpty()) {
                queue.digest(channel, unread, now);
            }
        }
    }
}
